import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { npm } from './command.mjs';
import { artifacts } from './paths.mjs';
import { Tally } from './tally.mjs';

/** Type-checks the browser client and runs its tests; the build has installed its packages. */
export async function testClient(part, screen, report) {
  if (!existsSync(join(part.folder, 'node_modules'))) {
    report.broken(part.name, 'Its packages are not installed; the build does that. Run npm test without --no-build.');
    return;
  }

  screen.progress('checking types');
  const types = await npm(['run', '--silent', 'typecheck'], { minutes: 3, cwd: part.folder });
  if (types.code !== 0) report.broken(`${part.name}: types`, types.tail);

  await runTests(part, screen, report);
}

async function runTests(part, screen, report) {
  const tally = new Tally(screen);
  const output = artifacts('results', 'client.json');
  rmSync(output, { force: true });
  screen.progress('running tests');
  const answer = await npm(['test', '--silent', '--', '--reporter=verbose', '--reporter=json', `--outputFile.json=${output}`], {
    minutes: 4,
    cwd: part.folder,
    log: artifacts('results', 'client.log'),
    env: { NO_COLOR: '1' },
    onLine(line) {
      const [, mark, name] = /^\s+([✓×↓]) (.+?)(?: \d+ms)?$/.exec(line) ?? [];
      if (mark) tally.count({ '✓': 'passed', '×': 'failed', '↓': 'skipped' }[mark], name);
    },
  });

  const results = existsSync(output) ? readVitest(JSON.parse(readFileSync(output, 'utf8')), part.folder) : [];
  report.add(part.name, results);
  tally.close(results);
  if (answer.timedOut || (answer.code !== 0 && !results.some((result) => result.outcome === 'failed'))) {
    report.broken(part.name, answer.tail);
  }
}

function readVitest(report, folder) {
  return report.testResults.flatMap((file) => {
    const tests = file.assertionResults.map((test) => ({
      name: test.fullName,
      outcome: test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped',
      message: ownFrames(test.failureMessages?.join('\n') ?? ''),
    }));
    // A file that does not load has no tests of its own to fail.
    if (file.status === 'failed' && !tests.some((test) => test.outcome === 'failed')) {
      tests.push({ name: relative(folder, file.name), outcome: 'failed', message: file.message });
    }

    return tests;
  });
}

function ownFrames(message) {
  return message.split('\n').filter((line) => !/^\s+at .*(node_modules|<anonymous>)/.test(line)).join('\n');
}
