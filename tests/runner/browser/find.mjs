import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../command.mjs';
import { artifacts } from '../paths.mjs';

/** Where `installBrowser` puts Playwright's own browser. */
export const fetchedBrowsers = artifacts('browsers');

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];
const fetchedPlaces = [
  ['chrome-linux', 'chrome'],
  ['chrome-linux64', 'chrome'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ['chrome-win', 'chrome.exe'],
  ['chrome-win64', 'chrome.exe'],
];

/** The first Chromium, Chrome or Edge that starts, or null. */
export async function findBrowser() {
  for (const path of [...named(), ...onPath(), ...usualPlaces(), ...fetched()]) {
    if (isProgram(path) && (await works(path))) return path;
  }

  return null;
}

/** The version a browser gives, or null when it does not start (a package that is only a hint to install another). */
export async function works(path) {
  // On Windows asking for the version opens a window.
  if (process.platform === 'win32') return 'not asked for its version';
  const answer = await run(path, ['--version'], { minutes: 0.5 });
  return answer.code === 0 ? answer.tail.trim().split('\n').at(-1) : null;
}

function named() {
  return process.env.CHROME_PATH ? [process.env.CHROME_PATH] : [];
}

function onPath() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }

  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean).flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ]);
  }

  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

function fetched() {
  if (!existsSync(fetchedBrowsers)) return [];
  const folders = readdirSync(fetchedBrowsers).filter((folder) => folder.startsWith('chromium-'));
  return folders.flatMap((folder) => fetchedPlaces.map((place) => join(fetchedBrowsers, folder, ...place)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
