import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './paths.mjs';

const clientFolder = join(root, 'sdk', 'CartIntegrity.AspNetCore', 'client');

/**
 * Everything that can be tested, in the order it runs: the browser client, the projects of the solution
 * that hold tests, and last the ones that drive a browser.
 */
export function discoverParts(options) {
  const parts = [...clientPart(), ...testProjects()];
  if (options.words.length > 0) {
    return parts.filter((part) => options.words.some((word) => matches(part, word)));
  }

  return options.filter ? parts.filter((part) => part.kind !== 'client') : parts;
}

function matches(part, word) {
  if (word === 'unit') return part.kind === 'project' && !part.isEndToEnd;
  if (word === 'client') return part.kind === 'client';
  return part.kind === 'project' && part.name.toLowerCase().includes(word);
}

function clientPart() {
  return existsSync(join(clientFolder, 'package.json'))
    ? [{ kind: 'client', name: 'Browser client', folder: clientFolder, isEndToEnd: false }]
    : [];
}

function testProjects() {
  const solution = readFileSync(join(root, 'Inventory.sln'), 'utf8');
  return [...solution.matchAll(/"([^"]+\.csproj)"/g)]
    .map(([, path]) => path.replaceAll('\\', '/'))
    .map((path) => ({
      kind: 'project',
      name: basename(path, '.csproj'),
      path: join(root, path),
      source: readFileSync(join(root, path), 'utf8'),
      isEndToEnd: path.startsWith('e2e/'),
    }))
    .filter((project) => project.source.includes('"Microsoft.NET.Test.Sdk"'))
    .sort((a, b) => a.isEndToEnd - b.isEndToEnd || a.name.localeCompare(b.name));
}
