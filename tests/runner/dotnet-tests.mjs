import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { artifacts } from './paths.mjs';
import { Tally } from './tally.mjs';
import { readTrx } from './trx.mjs';

const minutesPerProject = 6;
const minutesEndToEnd = 19;

/** Runs one test project that is already built. */
export async function testProject(project, options, env, screen, report) {
  const tally = new Tally(screen);
  const trx = join(artifacts('results'), `${project.name}.trx`);
  const answer = await run('dotnet', testArguments(project, options), {
    minutes: project.isEndToEnd ? minutesEndToEnd : minutesPerProject,
    env,
    log: artifacts('results', `${project.name}.log`),
    onLine(line) {
      const [, verdict, name] = /^\s{2}(Passed|Failed|Skipped) (.+?)(?: \[[^\]]*\])?$/.exec(line) ?? [];
      if (verdict) tally.count(verdict.toLowerCase(), name);
    },
  });

  const outcome = existsSync(trx) ? readTrx(readFileSync(trx, 'utf8')) : { results: tally.seen, problems: [] };
  report.add(project.name, outcome.results);
  tally.close(outcome.results);
  const failed = outcome.results.some((result) => result.outcome === 'failed');
  if (answer.timedOut || (answer.code !== 0 && !failed)) {
    const why = answer.timedOut ? `Stopped at its time limit; the last test seen was ${tally.seen.at(-1)?.name ?? 'none'}.` : 'Ended badly without a failed test.';
    report.broken(project.name, [why, ...outcome.problems, answer.tail].join('\n'));
  }
}

function testArguments(project, options) {
  const filter = options.filter ? ['--filter', options.filter] : [];
  return [
    'test', project.path, '--no-build', '--nologo', '-nodeReuse:false',
    '--logger', 'console;verbosity=normal',
    '--logger', `trx;LogFileName=${project.name}.trx`,
    '--results-directory', artifacts('results'),
    // A test that hangs is ended and named before the project's own time limit.
    '--blame-hang-timeout', '4m', '--blame-hang-dump-type', 'none',
    ...filter,
  ];
}
