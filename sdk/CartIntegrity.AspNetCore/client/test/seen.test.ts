import { beforeEach, expect, test, vi } from "vitest";
import { Seen } from "../src/news/seen";
import { line } from "./samples";

const gone = line({ kind: "outOfStock" });
const open = (storage: Storage | null, changed?: () => void, cart = "c-1"): Seen => {
  const seen = new Seen(storage, changed);
  seen.open(cart);
  return seen;
};
beforeEach(() => localStorage.clear());

test("what one page remembered the next one knows", () => {
  open(localStorage).remember([gone]);
  expect(open(localStorage).knows(gone)).toBe(true);
});

test("another cart knows nothing of it", () => {
  open(localStorage).remember([gone]);
  expect(open(localStorage, undefined, "c-2").knows(gone)).toBe(false);
});

test("another tab is told through the storage event", () => {
  const changed = vi.fn();
  const mine = open(localStorage, changed);
  open(localStorage).remember([gone]);
  expect(mine.knows(gone)).toBe(false);
  window.dispatchEvent(new StorageEvent("storage", { key: "cart-integrity:seen:c-1" }));
  expect(mine.knows(gone)).toBe(true);
  expect(changed).toHaveBeenCalledOnce();
});

test("storage that throws, or holds rubbish, leaves the page's own memory working", () => {
  const throwing = { getItem: () => { throw new Error("denied"); }, setItem: () => { throw new Error("full"); } } as unknown as Storage;
  const seen = open(throwing);
  seen.remember([gone]);
  expect(seen.knows(gone)).toBe(true);
  localStorage.setItem("cart-integrity:seen:c-1", "{not json");
  expect(open(localStorage).knows(gone)).toBe(false);
});

test("it is bounded: past 500 lines the oldest is forgotten first", () => {
  const seen = open(localStorage);
  const lines = Array.from({ length: 501 }, (_, i) => line({ line: `l-${i}`, kind: "outOfStock" }));
  seen.remember(lines);
  expect(seen.knows(lines[0]!)).toBe(false);
  expect(seen.knows(lines[1]!)).toBe(true);
  expect(JSON.parse(localStorage.getItem("cart-integrity:seen:c-1")!)).toHaveLength(500);
});
