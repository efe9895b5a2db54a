import { findPostgres } from '../postgres/find.mjs';
import { installPostgres } from '../postgres/install.mjs';

const server = 'CARTINTEGRITY_POSTGRES';
const programs = 'CARTINTEGRITY_POSTGRES_BIN';

export const name = 'PostgreSQL';

export const usedBy = (part) => part.kind === 'project' && part.source.includes('/postgres/*.cs"');

/**
 * The person's own server for what only needs one, and the programs of a server for what has to kill one: the tests start
 * throwaway clusters from them. Programs that are installed come first, then what can be installed.
 */
export async function provide({ screen, inCi }) {
  const asked = process.env[server];
  if (asked === 'none') return missing(`${server} says there is none.`, inCi);
  const found = (await findPostgres()) ?? (await installed(screen));
  if (!found && asked) return { env: { [server]: asked }, note: `the server ${server} names; tests that kill servers are skipped, there are no programs to start one` };
  if (!found) return missing('No PostgreSQL was found, and none could be installed.', inCi);
  return { env: { [programs]: found.folder }, note: `${found.folder} (${found.version})${asked ? `, and the server ${server} names` : ''}` };
}

async function installed(screen) {
  await installPostgres(screen);
  return findPostgres();
}

function missing(reason, inCi) {
  return {
    env: { [server]: 'none' },
    missing: `${reason} ${inCi ? 'In CI its tests fail without it.' : `Its tests are skipped. Install it, or name a server's connection string in ${server}.`}`,
  };
}
