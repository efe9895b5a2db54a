import { mkdirSync } from 'node:fs';
import { run } from './command.mjs';
import { artifacts } from './paths.mjs';

const errorsShown = 20;

/** Builds everything once; the tests then run what was built. */
export async function buildSolution(screen, report) {
  const log = artifacts('build.log');
  const errors = new Set();
  let built = 0;
  mkdirSync(artifacts(), { recursive: true });
  const answer = await run('dotnet', ['build', 'Inventory.sln', '--nologo', '-v', 'minimal', '-nodeReuse:false'], {
    minutes: 9,
    log,
    onLine(line) {
      if (/: error |^error /.test(line)) errors.add(line.trim());
      if (/ -> .+\.dll$/.test(line)) screen.progress(`${++built} projects built`);
    },
  });
  if (answer.code === 0) {
    screen.detail(`${built} projects built`);
    return true;
  }

  const shown = errors.size > 0 ? [...errors].slice(0, errorsShown).join('\n') : answer.tail;
  const more = errors.size > errorsShown ? `\nand ${errors.size - errorsShown} more` : '';
  report.broken('The build', `${shown}${more}\n${answer.timedOut ? 'It ran out of time. ' : ''}The whole log is .artifacts/build.log.`);
  return false;
}
