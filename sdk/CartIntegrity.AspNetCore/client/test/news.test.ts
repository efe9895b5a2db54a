import { beforeEach, expect, test } from "vitest";
import { pageIsStale, whatIsNew } from "../src/news/news";
import { Seen } from "../src/news/seen";
import { line, snapshot } from "./samples";

let seen: Seen;
beforeEach(() => { seen = new Seen(null); seen.open("c-1"); });

test("every line that needs an answer and was not seen is a problem, in the order of the cart", () => {
  const next = snapshot([line({ line: "a", kind: "short" }), line({ line: "b" }), line({ line: "c", kind: "outOfStock" })]);
  expect(whatIsNew(null, next, seen).problems.map(l => l.line)).toEqual(["a", "c"]);
});

test("a seen line is not told again when only its version or the number left changed", () => {
  seen.remember([line({ kind: "short", version: 4, available: 2 })]);
  expect(whatIsNew(null, snapshot([line({ kind: "short", version: 9, available: 1 })]), seen).problems).toEqual([]);
});

test("a seen line is told again when it got worse or the shopper wants another quantity", () => {
  seen.remember([line({ kind: "short", version: 4 })]);
  expect(whatIsNew(null, snapshot([line({ kind: "outOfStock", version: 5 })]), seen).problems).toHaveLength(1);
  expect(whatIsNew(null, snapshot([line({ kind: "short", version: 5, quantity: 5 })]), seen).problems).toHaveLength(1);
});

test("a verdict older than the one the shopper saw is no news", () => {
  seen.remember([line({ kind: "outOfStock", version: 9 })]);
  expect(whatIsNew(null, snapshot([line({ kind: "short", version: 8 })]), seen).problems).toEqual([]);
});

test("stock that came back is good news once, and may be a problem again", () => {
  seen.remember([line({ kind: "outOfStock", version: 2 })]);
  const news = whatIsNew(null, snapshot([line({ kind: "low", version: 3 })]), seen);
  expect(news.goodNews).toEqual([{ line: "l-1", title: "White hanging heart", intent: "buy" }]);
  seen.forget(news.over);
  expect(whatIsNew(null, snapshot([line({ kind: "low", version: 3 })]), seen).goodNews).toEqual([]);
  expect(whatIsNew(null, snapshot([line({ kind: "outOfStock", version: 4 })]), seen).problems).toHaveLength(1);
});

test("a line that became good because the shopper changed it is no good news", () => {
  seen.remember([line({ kind: "short", quantity: 3 })]);
  expect(whatIsNew(null, snapshot([line({ quantity: 2, version: 2 })]), seen)).toMatchObject({ goodNews: [], over: ["l-1"] });
});

test("an accepted price is no good news", () => {
  seen.remember([line({ findings: [{ code: "priceChanged", to: 2 }] })]);
  expect(whatIsNew(null, snapshot([line({ version: 2 })]), seen).goodNews).toEqual([]);
});

test.each(["later", "notify"] as const)("a line of intent %s never asks, and its return is good news", intent => {
  const gone = snapshot([line({ kind: "outOfStock", intent })]);
  expect(whatIsNew(null, gone, seen).problems).toEqual([]);
  seen.watch(gone);
  expect(whatIsNew(gone, snapshot([line({ intent, version: 2 })]), seen).goodNews).toEqual([{ line: "l-1", title: "White hanging heart", intent }]);
});

test("a verdict that could not be had changes nothing the shopper knows", () => {
  seen.remember([line({ kind: "outOfStock" })]);
  expect(whatIsNew(null, snapshot([line({ kind: "unverified", version: 2 })]), seen)).toMatchObject({ goodNews: [], over: [] });
});

test("in a large cart a line that is no longer named came back only if the cart is the same", () => {
  const before = snapshot([line({ kind: "outOfStock" })], { lineCount: 60 });
  seen.remember(before.lines);
  expect(whatIsNew(before, snapshot([], { lineCount: 60, version: 2 }), seen).goodNews).toEqual([{ line: "l-1", title: "White hanging heart" }]);
  expect(whatIsNew(before, snapshot([], { lineCount: 60, version: 2, revision: 2 }), seen).goodNews).toEqual([]);
});

test("the end of a hold is news when it was held before and something is still there", () => {
  const held = snapshot([line()], { hold: { state: "held", remainingMs: 1, windowMs: 9 } });
  const expired = { state: "expired", remainingMs: 0, windowMs: 9 } as const;
  expect(whatIsNew(held, snapshot([line()], { version: 2, hold: expired }), seen).holdEnded).toBe(true);
  expect(whatIsNew(null, snapshot([line()], { version: 2, hold: expired }), seen).holdEnded).toBe(false);
  expect(whatIsNew(held, snapshot([line({ kind: "outOfStock" })], { version: 2, hold: expired }), seen).holdEnded).toBe(false);
});

test("the page is stale when the cart or a verdict changed, not when only a version did", () => {
  const before = snapshot([line()]);
  expect(pageIsStale(before, snapshot([line({ version: 2 })], { version: 2 }))).toBe(false);
  expect(pageIsStale(before, snapshot([line()], { revision: 2 }))).toBe(true);
  expect(pageIsStale(before, snapshot([line({ kind: "short" })]))).toBe(true);
});

const promised = (over = {}) => line({ kind: "backorder", now: 0, promiseDate: "2026-12-12", asks: true, version: 2, ...over });

test("a promise the shopper has not agreed to is a problem, asked once, and again when its date moves", () => {
  expect(whatIsNew(null, snapshot([promised()]), seen).problems).toHaveLength(1);
  seen.remember([promised()]);
  expect(whatIsNew(null, snapshot([promised({ version: 3, now: 1 })]), seen).problems).toEqual([]);
  expect(whatIsNew(null, snapshot([promised({ version: 4, promiseDate: "2026-12-20" })]), seen).problems).toHaveLength(1);
  expect(whatIsNew(null, snapshot([promised({ asks: undefined })]), seen).problems).toEqual([]);
});

test("promised units that came in are good news; a promise the shopper agreed to is none", () => {
  seen.remember([promised()]);
  expect(whatIsNew(null, snapshot([line({ version: 3 })]), seen).goodNews).toHaveLength(1);
  expect(whatIsNew(null, snapshot([promised({ asks: undefined, version: 3 })]), seen)).toMatchObject({ goodNews: [], over: ["l-1"] });
});

test("the page is stale when a promise has to be agreed to", () => {
  expect(pageIsStale(snapshot([promised({ asks: undefined })]), snapshot([promised()]))).toBe(true);
});
