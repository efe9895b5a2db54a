import { existsSync } from 'node:fs';
import { findBrowser, works } from '../browser/find.mjs';
import { installBrowser } from '../browser/install.mjs';

const variable = 'CARTINTEGRITY_BROWSER';

export const name = 'Browser';

export const usedBy = (part) => part.kind === 'project' && part.source.includes('"Microsoft.Playwright"');

/** The person's own choice, then what is installed, then what can be installed. */
export async function provide({ screen, inCi }) {
  const asked = process.env[variable];
  if (asked === 'none') return missing(`${variable} says there is none.`, inCi);
  if (asked) {
    if (!existsSync(asked)) throw new Error(`${variable} names "${asked}", which does not exist.`);
    return found(asked);
  }

  const installed = await findBrowser();
  if (installed) return found(installed);
  await installBrowser(screen);
  const fetched = await findBrowser();
  return fetched ? found(fetched) : missing('No Chromium, Chrome or Edge was found, and none could be installed.', inCi);
}

async function found(path) {
  const version = await works(path);
  if (!version) throw new Error(`The browser "${path}" does not start.`);
  return { env: { [variable]: path }, note: `${path} (${version})` };
}

function missing(reason, inCi) {
  return {
    env: { [variable]: 'none' },
    missing: `${reason} ${inCi ? 'In CI the browser tests fail without it.' : `The browser tests are skipped. Install one or name it in ${variable}.`}`,
  };
}
