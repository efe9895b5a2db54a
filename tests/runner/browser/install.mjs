import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.mjs';
import { artifacts, root } from '../paths.mjs';
import { fetchedBrowsers } from './find.mjs';

/**
 * Tries to get a browser. As root on Debian (a fresh container) its package comes first, because it brings the libraries
 * a browser needs; everywhere else Playwright's own download, which lands in .artifacts/ and changes nothing else.
 */
export async function installBrowser(screen) {
  if (isRootOnDebian() && (await fromDebian(screen))) return;
  await fromPlaywright(screen);
}

async function fromDebian(screen) {
  screen.detail('No browser found: installing Debian\'s chromium');
  const log = artifacts('browser.log');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const onLine = (line) => screen.progress(line);
  const update = await run('apt-get', ['update'], { minutes: 2, env, log, onLine });
  if (update.code !== 0) return false;
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { minutes: 5, env, log, onLine });
  return install.code === 0;
}

async function fromPlaywright(screen) {
  const driver = join(root, 'e2e', 'bin', 'Debug', 'net10.0', '.playwright', 'package', 'cli.js');
  if (!existsSync(driver)) return;
  screen.detail('No browser found: fetching Playwright\'s Chromium into .artifacts/browsers');
  await run(process.execPath, [driver, 'install', '--no-shell', 'chromium'], {
    minutes: 4,
    env: { PLAYWRIGHT_BROWSERS_PATH: fetchedBrowsers },
    log: artifacts('browser.log'),
    onLine: (line) => screen.progress(line),
  });
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
