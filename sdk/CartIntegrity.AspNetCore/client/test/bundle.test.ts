// @vitest-environment node
import { expect, test } from "vitest";
// @ts-expect-error the build script is plain JavaScript
import { budget, bundle } from "../build.mjs";

test("the script stays inside its budget and brings nobody else's code along", async () => {
  const { script, size } = await bundle() as { script: Uint8Array; size: number };
  expect(size).toBeLessThanOrEqual(budget);
  expect(new TextDecoder().decode(script)).toMatch(/^\/\*! CartIntegrity client, MIT\. \*\//);
});
