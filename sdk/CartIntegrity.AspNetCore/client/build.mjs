// Bundles the client into the package's static web assets and fails when it outgrows its budget.
import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const budget = 25_000; // bytes of gzip: what a shopper on a slow line pays for the truth
const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(here, "../wwwroot/cart-integrity.js");

const settings = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: { js: "/*! CartIntegrity client, MIT. */" },
  write: false,
};

/** The script and what it weighs. */
export async function bundle() {
  const result = await build({ ...settings, entryPoints: ["src/main.ts"] });
  const script = result.outputFiles[0].contents;
  return { script, size: gzipSync(script, { level: 9 }).length };
}

async function main() {
  const { script, size } = await bundle();
  if (size > budget) {
    console.error(`cart-integrity.js is ${size} bytes gzipped; its budget is ${budget}.`);
    process.exit(1);
  }
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, script);
  console.log(`cart-integrity.js: ${script.length} bytes, ${size} gzipped of ${budget} allowed.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
