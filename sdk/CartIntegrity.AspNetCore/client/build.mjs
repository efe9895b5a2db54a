// Bundles the client into the package's static web assets and fails when it outgrows its budget.
import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const budget = 25_000; // bytes of gzip: what a shopper on a slow line pays for the truth
const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(here, "../wwwroot/cart-integrity.js");

// The client speaks WebSockets without negotiation, streams or SignalR’s own reconnect, so the rest of SignalR is never reached:
// empty classes stand in for it. That is three kilobytes nobody has to download.
const neverReached = /^\.\/(LongPollingTransport|ServerSentEventsTransport|DefaultHttpClient|MessageBuffer|Subject|DefaultReconnectPolicy)$/;
const webSocketsOnly = {
  name: "websockets-only",
  setup(bundle) {
    bundle.onResolve({ filter: neverReached }, ({ path, importer }) =>
      importer.includes("signalr") ? { path: path.slice(2), namespace: "never-reached", sideEffects: false } : null);
    bundle.onLoad({ filter: /./, namespace: "never-reached" }, ({ path }) => ({ contents: `export class ${path} {}` }));
  },
};

/** How the client is bundled; the tests bundle the same way. */
export const settings = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: { js: "/*! CartIntegrity client, MIT. Contains @microsoft/signalr, MIT, (c) .NET Foundation. */" },
  mangleProps: /^_[a-z]/, // SignalR marks its private members so, and its own build does the same
  plugins: [webSocketsOnly],
  write: false,
};

async function main() {
  const result = await build({ ...settings, entryPoints: ["src/main.ts"] });
  const script = result.outputFiles[0].contents;
  const size = gzipSync(script, { level: 9 }).length;
  if (size > budget) {
    console.error(`cart-integrity.js is ${size} bytes gzipped; its budget is ${budget}.`);
    process.exit(1);
  }
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, script);
  console.log(`cart-integrity.js: ${script.length} bytes, ${size} gzipped of ${budget} allowed.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
