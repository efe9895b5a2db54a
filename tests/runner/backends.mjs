import { readdirSync } from 'node:fs';
import { artifacts } from './paths.mjs';

const folder = new URL('./backends/', import.meta.url);

/**
 * Provides what the chosen tests need from outside. Every file in backends/ is one such thing and exports
 *   name                          what a person calls it
 *   usedBy(part)                  whether a part needs it
 *   provide({ screen, inCi, artifacts })  -> { env, note, stop? }  or  { env, missing }
 * `env` reaches the tests; `missing` is the reason they will skip on a laptop and fail in CI, which they do themselves.
 */
export async function provideBackends(parts, screen, report) {
  const env = {};
  const stops = [];
  for (const backend of await load()) {
    if (!parts.some((part) => backend.usedBy(part))) continue;
    screen.progress(backend.name);
    try {
      const answer = await backend.provide({ screen, inCi: process.env.CI === 'true', artifacts });
      Object.assign(env, answer.env);
      if (answer.stop) stops.unshift(answer.stop);
      screen.detail(answer.missing ? `${backend.name}: MISSING. ${answer.missing}` : `${backend.name}: ${answer.note}`);
    } catch (error) {
      report.broken(backend.name, error.stack ?? String(error));
    }
  }

  return {
    env,
    async stop() {
      for (const stop of stops) await stop();
    },
  };
}

function load() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs')).sort();
  return Promise.all(files.map((file) => import(new URL(file, folder))));
}
