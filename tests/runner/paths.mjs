import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path below the folder for what a test run leaves behind; it is never committed. */
export const artifacts = (...parts) => join(root, '.artifacts', ...parts);
