import { expect, test } from "vitest";
import { asSnapshot, isForSale, isGood, needsAnswer, readSnapshot, supersedes } from "../src/snapshot";
import { line, snapshot } from "./samples";

test("a snapshot with a lower version is dropped, an equal or higher one taken", () => {
  const current = snapshot([], { version: 5 });
  expect(supersedes(snapshot([], { version: 4 }), current)).toBe(false);
  expect(supersedes(snapshot([], { version: 5 }), current)).toBe(true);
  expect(supersedes(snapshot([], { version: 6 }), current)).toBe(true);
});

test("the revision counts before the version: a cart that shrank is newer all the same", () => {
  const current = snapshot([], { revision: 3, version: 5 });
  expect(supersedes(snapshot([], { revision: 2, version: 9 }), current)).toBe(false);
  expect(supersedes(snapshot([], { revision: 4, version: 5 }), current)).toBe(true);
});

test("another cart starts over whatever its version", () =>
  expect(supersedes(snapshot([], { cart: "c-2", version: 1 }), snapshot([], { version: 9 }))).toBe(true));

test("an unfinished check never takes the place of a finished one of the same version", () => {
  expect(supersedes(snapshot([], { checking: true }), snapshot())).toBe(false);
  expect(supersedes(snapshot(), snapshot([], { checking: true }))).toBe(true);
});

test.each([
  ["short", "buy", true], ["heldByOthers", "buy", true], ["outOfStock", "buy", true], ["unknownSku", "buy", true],
  ["available", "buy", false], ["backorder", "buy", false], ["unverified", "buy", false],
  ["outOfStock", "later", false], ["outOfStock", "notify", false],
] as const)("%s with intent %s needs an answer: %s", (kind, intent, expected) =>
  expect(needsAnswer(line({ kind, intent }))).toBe(expected));

test("a finding needs an answer even when the stock is there", () =>
  expect(needsAnswer(line({ findings: [{ code: "priceChanged", from: 1, to: 2 }] }))).toBe(true));

test("what is not a snapshot is not taken", () => {
  expect(asSnapshot("<html>")).toBeNull();
  expect(asSnapshot(null)).toBeNull();
  expect(asSnapshot({ cart: "c", version: 1 })).toBeNull();
});

test("a page's script that cannot be read counts as none", () => {
  document.body.innerHTML = `<script type="application/json" id="cart-integrity-snapshot">{"cart":</script>`;
  expect(readSnapshot(document)).toBeNull();
});

test("a line that leaves out what goes without saying is one to buy with nothing to decide", () => {
  const page = new DOMParser().parseFromString(`<script type="application/json" id="cart-integrity-snapshot">
    {"cart":"c","revision":1,"version":1,"lineCount":1,"lines":[{"line":"l-1","sku":"A","title":"T","quantity":1,"kind":"available","version":1}]}
  </script>`, "text/html");
  const read = readSnapshot(page)!;
  expect(!!read.checking).toBe(false);
  expect(needsAnswer(read.lines[0]!)).toBe(false);
  expect(isForSale(read.lines[0]!)).toBe(true);
  expect(isGood(read.lines[0]!)).toBe(true);
});
