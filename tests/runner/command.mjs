import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { root } from './paths.mjs';

const wholeRunMinutes = 24;
const deadline = Date.now() + wholeRunMinutes * 60_000;
const running = new Set();

const quietDotnet = {
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
  DOTNET_CLI_UI_LANGUAGE: 'en',
  MSBUILDTERMINALLOGGER: 'off',
};

/**
 * Runs a program to its end or to its time limit, whichever comes first; at the limit its whole process tree ends.
 * Lines of output go to `onLine`, to the file `log` when given, and the last of them into the answer.
 */
export async function run(program, args, { minutes = 5, cwd = root, env = {}, log = null, onLine = () => {} } = {}) {
  const limit = Math.min(minutes * 60_000, deadline - Date.now());
  if (limit <= 0) return { code: null, timedOut: true, tail: `No time left: the whole run has ${wholeRunMinutes} minutes.` };

  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...quietDotnet, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the limit ends everything it started.
    detached: process.platform !== 'win32',
  });
  running.add(child);
  const file = log ? createWriteStream(log) : null;
  const tail = [];
  const take = (line) => {
    file?.write(`${line}\n`);
    tail.push(line);
    if (tail.length > 40) tail.shift();
    onLine(line);
  };

  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endTree(child);
  }, limit);
  const code = await ended(child, take);
  clearTimeout(timer);
  running.delete(child);
  file?.end();
  if (timedOut) tail.push(`Stopped at its limit of ${Math.round(limit / 1000)} seconds.`);
  return { code, timedOut, tail: tail.join('\n') };
}

/** npm as it was started: its own script under this Node, so that it works alike on every system. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script) return run(process.execPath, [script, ...args], options);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args], options) : run('npm', args, options);
}

/** Ends whatever still runs, for Ctrl+C. */
export function stopEverything() {
  for (const child of running) endTree(child);
}

function ended(child, take) {
  return new Promise((resolve) => {
    const streams = [child.stdout, child.stderr].map((input) => createInterface({ input }));
    const drained = Promise.all(streams.map((lines) => {
      lines.on('line', take);
      return new Promise((done) => lines.once('close', done));
    }));
    child.once('error', (error) => {
      take(error.message);
      resolve(error.code === 'ENOENT' ? 'missing' : 1);
    });
    // A process left behind may hold the pipe open: after the exit, the rest of the output gets two seconds.
    child.once('exit', (code) => {
      const patience = setTimeout(() => resolve(code), 2000);
      void drained.then(() => {
        clearTimeout(patience);
        resolve(code);
      });
    });
  });
}

function endTree(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)]);
    return;
  }

  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
