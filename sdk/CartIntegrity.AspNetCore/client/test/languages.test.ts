// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { english, type Key, type Text } from "../src/messages/english";
import { Messages, readMessages } from "../src/messages/messages";
import { statusOf, whatHappened } from "../src/messages/words";
import { line } from "./samples";

const folder = resolve(import.meta.dirname, "../../Languages");
const languages = readdirSync(folder).filter(file => file.endsWith(".json")).map(file => file.replace(".json", ""));
type Table = Record<string, Text>;
const read = (language: string): { client: Table; server: Table } => JSON.parse(readFileSync(`${folder}/${language}.json`, "utf8"));
const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const wordings = (text: Text): string[] => (typeof text === "string" ? [text] : Object.values(text));

/** Every category a whole number can have in the language, by the browser's own rules. */
const categories = (language: string): string[] => {
  const rules = new Intl.PluralRules(language);
  return [...new Set([...Array(200).keys(), 1_000_000].map(n => rules.select(n)))].sort();
};

test("the six languages are there", () => expect(languages.sort()).toEqual(["ar", "de", "en", "es", "fr", "pl"]));

test.each(languages)("%s has every text, and no other", language => {
  const [own, en] = [read(language), read("en")];
  expect(Object.keys(own.client)).toEqual(Object.keys(en.client));
  expect(Object.keys(own.server)).toEqual(Object.keys(en.server));
  expect([...Object.values(own.client), ...Object.values(own.server)].flatMap(wordings).every(text => text.trim() === text && text !== "")).toBe(true);
});

test.each(languages)("%s has the places of every text; a single number may be told in words", language => {
  for (const [key, text] of Object.entries(read(language).client)) {
    const wanted = places(wordings(english[key as Key]).at(-1)!);
    expect(typeof text === "string", key).toBe(typeof english[key as Key] === "string");
    for (const [form, wording] of Object.entries(typeof text === "string" ? { other: text } : text))
      expect(["zero", "one", "two"].includes(form) ? wanted.filter(p => p !== "{n}") : wanted, `${key}.${form}`).toEqual(
        ["zero", "one", "two"].includes(form) ? places(wording!).filter(p => p !== "{n}") : places(wording!));
  }
});

test.each(languages)("%s has each plural form it needs, or one wording for all", language => {
  for (const [key, text] of Object.entries(read(language).client)) {
    if (typeof text === "string" || Object.keys(text).length === 1) continue;
    expect(Object.keys(text), key).toEqual(expect.arrayContaining([...categories(language), "other"]));
  }
});

function page(language: Table, own: Table = {}): Document {
  const text = (id: string, table: Table): string => `<script type="application/json" id="cart-integrity-${id}">${JSON.stringify(table)}</script>`;
  document.body.innerHTML = text("messages", own) + text("language", language);
  return document;
}

test.each([
  ["de", 1, "Nur noch 1 da"], ["fr", 5, "Plus que 5 en stock"], ["es", 1, "Solo queda 1"], ["es", 4, "Solo quedan 4"],
  ["pl", 1, "Została tylko 1 sztuka"], ["pl", 3, "Zostały tylko 3 sztuki"], ["pl", 12, "Zostało tylko 12 sztuk"], ["pl", 22, "Zostały tylko 22 sztuki"],
  ["ar-u-nu-latn", 1, "بقيت قطعة واحدة فقط"], ["ar-u-nu-latn", 2, "بقيت قطعتان فقط"], ["ar-u-nu-latn", 5, "بقيت 5 قطع فقط"], ["ar-u-nu-latn", 11, "بقيت 11 قطعة فقط"],
])("the page's language is spoken with its own plurals: %s %i", (tag, available, said) =>
  expect(statusOf(readMessages(page(read(tag.slice(0, 2)).client), tag), line({ kind: "low", available }))).toBe(said));

test("what the storefront says goes before the language", () => {
  const messages = readMessages(page(read("de").client, { close: "Zu" }), "de");
  expect([messages.say("close"), messages.say("remove")]).toEqual(["Zu", "Entfernen"]);
});

test("a language that cannot be read leaves the storefront's texts and English", () => {
  page({}, { close: "Zu" }).getElementById("cart-integrity-language")!.textContent = "{oops";
  const messages = readMessages(document, "de");
  expect([messages.say("close"), messages.say("remove")]).toEqual(["Zu", "Remove"]);
});

test("a price that changed is told in the page's language with the shop's way of writing it", () =>
  expect(whatHappened(new Messages("de", read("de").client), line({ findings: [{ code: "priceChanged", from: 2.55, to: 2.95, toText: "2,95 €" }] })))
    .toBe("Der Preis beträgt jetzt 2,95 €."));
