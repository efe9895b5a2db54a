// `npm test`: builds the solution once, then runs every test of the repository and counts them.
import { mkdirSync, rmSync } from 'node:fs';
import { provideBackends } from './backends.mjs';
import { buildSolution } from './build.mjs';
import { testClient } from './client.mjs';
import { stopEverything } from './command.mjs';
import { testProject } from './dotnet-tests.mjs';
import { helpText, parseOptions } from './options.mjs';
import { artifacts } from './paths.mjs';
import { discoverParts } from './parts.mjs';
import { Report } from './report.mjs';
import { Screen } from './screen.mjs';
import { checkTools } from './tools.mjs';

const options = parseOptions(process.argv.slice(2));
if (options.problem || options.help) {
  console.log(options.problem ? `${options.problem}\n\n${helpText}` : helpText);
  process.exit(options.problem ? 2 : 0);
}

const screen = new Screen();
const report = new Report(screen);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopEverything();
    screen.line('\nStopped before the end.');
    process.exit(130);
  });
}

try {
  await run();
} catch (error) {
  report.broken('The test run', error.stack ?? String(error));
}
process.exit(report.close());

async function run() {
  const parts = discoverParts(options);
  if (parts.length === 0) {
    report.broken('The selection', `Nothing matches "${options.words.join(' ')}". See npm test -- --help.`);
    return;
  }

  rmSync(artifacts('results'), { recursive: true, force: true });
  mkdirSync(artifacts('results'), { recursive: true });
  screen.line(`CartIntegrity: ${parts.map((part) => part.name).join(', ')}`);
  // Tools, build and what the tests need from outside come before the parts.
  screen.plan(3 + parts.length);

  screen.step('Checking the .NET SDK and Node');
  if (!(await checkTools(screen, report))) return;

  screen.step(options.build ? 'Building the solution' : 'Building: left out (--no-build)');
  if (options.build && !(await buildSolution(screen, report))) return;

  screen.step('Looking for what the tests need');
  const backends = await provideBackends(parts, screen, report);
  try {
    for (const part of parts) {
      screen.step(part.name);
      await (part.kind === 'client' ? testClient(part, screen, report) : testProject(part, options, backends.env, screen, report));
    }
  } finally {
    await backends.stop();
  }
}
