import { run } from './command.mjs';

const dotnetNeeded = 10;
const nodeNeeded = 20;

/** True when the machine has what the build needs; says what is missing otherwise. */
export async function checkTools(screen, report) {
  const node = Number(process.versions.node.split('.')[0]);
  if (node < nodeNeeded) {
    report.broken('Node', `Node ${nodeNeeded} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`);
    return false;
  }

  const answer = await run('dotnet', ['--version'], { minutes: 1 });
  const version = answer.tail.trim();
  if (answer.code !== 0) {
    const found = answer.code === 'missing' ? 'There is no "dotnet" on the path.' : version;
    report.broken('.NET', `The .NET ${dotnetNeeded} SDK is needed. ${found} Get it from https://dot.net.`);
    return false;
  }

  if (Number(version.split('.')[0]) < dotnetNeeded) {
    report.broken('.NET', `The .NET ${dotnetNeeded} SDK is needed; this is ${version}. Get it from https://dot.net.`);
    return false;
  }

  screen.detail(`.NET SDK ${version}, Node ${process.versions.node}`);
  return true;
}
