import { expect, test } from "vitest";
import { english } from "../src/messages/english";
import { Messages, readMessages } from "../src/messages/messages";
import { choiceLabel, statusOf, whatHappened } from "../src/messages/words";
import { line } from "./samples";

const en = new Messages("en");

test("what happened names the numbers", () =>
  expect(whatHappened(en, line({ kind: "short", available: 2 }))).toBe("Only 2 left. You wanted 3."));

test("held by others says when it may return, counted from now, and that there is no queue", () => {
  const held = line({ kind: "heldByOthers", returnsInMs: 240_000 });
  expect(whatHappened(en, held)).toContain("It may return in 4 minutes.");
  expect(whatHappened(en, held, 185_000)).toContain("It may return in 1 minute.");
  expect(whatHappened(en, held, 300_000)).toContain("in a moment");
  expect(whatHappened(en, held)).toContain("no queue");
});

test("a finding is told in the shop's words when it brings them, else in the page's", () => {
  expect(whatHappened(en, line({ findings: [{ code: "priceChanged", from: 2.55, to: 2.95, text: "Now £2.95" }] }))).toBe("Now £2.95");
  expect(whatHappened(en, line({ findings: [{ code: "priceChanged", from: 2.55, to: 2.95, toText: "£2.95" }] }))).toBe("The price is now £2.95.");
  expect(whatHappened(en, line({ findings: [{ code: "priceChanged", from: 2.55, to: 2.95 }] }))).toBe("The price is now 2.95.");
  expect(whatHappened(en, line({ findings: [{ code: "overLimit", limit: 5 }] }))).toBe("One cart may have 5 of this product.");
});

test.each([
  ["backorder", { now: 0, promiseDate: "2026-12-12" }, "This item has just sold out. New stock is expected about December 12, 2026."],
  ["backorder", { now: 2, promiseDate: "2026-12-12" }, "Only 2 left. You wanted 3. New stock is expected about December 12, 2026."],
  ["backorder", {}, "There are fewer left than you wanted. You wanted 3. It can be delivered later; there is no date yet."],
  ["preorder", { now: 0, promiseDate: "2026-12-12" }, "This item is not out yet. New stock is expected about December 12, 2026."],
] as const)("a %s the shopper has to agree to says what is there and when the rest comes", (kind, over, text) => {
  expect(whatHappened(en, line({ kind, ...over, asks: true }))).toBe(text);
  expect(whatHappened(en, line({ kind, ...over }))).toBe("");
});

test.each([
  ["low", { available: 2 }, "Only 2 left"], ["outOfStock", {}, "Out of stock"], ["unknownSku", {}, "No longer in the shop"],
  ["preorder", { promiseDate: "2026-12-01" }, "Preorder, expected December 1, 2026"], ["checking", {}, "Checking stock…"],
] as const)("the status of %s", (kind, over, text) => expect(statusOf(en, line({ kind, ...over }))).toBe(text));

test("a kind this client does not know yet says nothing instead of failing", () =>
  expect(statusOf(en, line({ kind: "teleported" as never }))).toBe(""));

test("a choice this client does not know is left out", () => {
  expect(choiceLabel(en, { kind: "teleport" })).toBeNull();
  expect(choiceLabel(en, { kind: "takeAll", quantity: 2 })).toBe("Take 2");
  expect(choiceLabel(en, { kind: "takeAll" })).toBe("Take all you can have");
  expect(choiceLabel(en, { kind: "moveToCart" })).toBe("Move to cart");
  expect(["backorder", "wait", "notify", "contactSupport"].map(kind => choiceLabel(en, { kind })))
    .toEqual(["Order it for later delivery", "Keep watching it", "Tell me when it’s back", "Contact us"]);
  expect(choiceLabel(en, { kind: "replace", sku: "B", title: "Red heart", price: "£2.95" })).toBe("Take Red heart instead, £2.95");
});

test.each([
  ["en-GB", "1 December 2026"], ["en-US", "December 1, 2026"], ["de", "1. Dezember 2026"], ["fr", "1 décembre 2026"],
  ["es", "1 de diciembre de 2026"], ["pl", "1 grudnia 2026"], ["ar-u-nu-latn", "1 ديسمبر 2026"], ["ar-SA-u-nu-latn", "1 ديسمبر 2026"],
])("a day is told as the server tells it (CartTextsTests): %s", (tag, day) =>
  expect(new Messages(tag).date("2026-12-01")).toBe(day));

test("plural forms are the language's own: Polish has four, Arabic six", () => {
  const pl = new Messages("pl", { title: { one: "{n} rzecz", few: "{n} rzeczy", many: "{n} rzeczy (wiele)", other: "?" } });
  expect([1, 2, 5, 22].map(n => pl.say("title", { n }))).toEqual(["1 rzecz", "2 rzeczy", "5 rzeczy (wiele)", "22 rzeczy"]);
  const ar = new Messages("ar-u-nu-latn", { title: { zero: "z", one: "o", two: "t", few: "f", many: "m", other: "x" } });
  expect([0, 1, 2, 3, 11, 100].map(n => ar.say("title", { n })).join("")).toBe("zotfmx");
});

test("a text the page does not give is English, with English plurals", () => {
  const pl = new Messages("pl", { close: "Zamknij" });
  expect(pl.say("close")).toBe("Zamknij");
  expect(pl.say("title", { n: 5 })).toBe("5 items in your cart have changed");
});

test("a page's broken table or language tag falls back to English", () => {
  document.body.innerHTML = `<script type="application/json" id="cart-integrity-messages">{oops</script>`;
  expect(readMessages(document, "not a tag").say("close")).toBe("Close");
});

test("values are put in as they are, whatever characters they hold", () =>
  expect(en.say("removed", { title: "<b>$& {n}</b>" })).toBe("<b>$& {n}</b> was removed."));

test("every text with a number in it has a form for every other number", () => {
  for (const [key, text] of Object.entries(english))
    expect(typeof text === "string" ? !text.includes("{n}") : text.other.includes("{n}"), key).toBe(true);
});

test("durations and lists", () => {
  expect(en.clock(65_000)).toBe("1:05");
  expect(en.clock(-5)).toBe("0:00");
  expect(en.list(["a", "b", "c"])).toBe("a, b, and c");
});
