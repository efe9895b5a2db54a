import { english, type Key, type Text } from "./english";

/** The client's texts in the page's language: plural forms, lists, dates and durations the way that language has them. */
export class Messages {
  readonly #plurals: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;

  constructor(readonly language: string, private readonly overrides: Readonly<Record<string, Text>> = {}) {
    this.#plurals = new Intl.PluralRules(language);
    this.#numbers = new Intl.NumberFormat(language);
  }

  /** The text for `key`; `values.n` chooses the plural form. A key or category the page does not give is English. */
  say(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
    return this.#form(key, Number(values["n"] ?? 0)).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? this.#numbers.format(value) : value;
    });
  }

  /** True when `key` names a text, so that a choice the client does not know can be left out. */
  knows(key: string): key is Key {
    return Object.hasOwn(english, key);
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: "conjunction" }).format(items);
  }

  money(amount: number): string {
    return new Intl.NumberFormat(this.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount);
  }

  /** A promise date such as 2026-12-01, told in words and with its year; the text itself when it is not a date. */
  date(text: string): string {
    const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    return Number.isNaN(date.getTime())
      ? text
      : new Intl.DateTimeFormat(this.language, { dateStyle: "long", timeZone: "UTC", calendar: "gregory" }).format(date);
  }

  /** Minutes and seconds as 9:05. */
  clock(milliseconds: number): string {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    const two = new Intl.NumberFormat(this.language, { minimumIntegerDigits: 2 });
    return `${this.#numbers.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
  }

  #form(key: Key, n: number): string {
    const given = this.overrides[key];
    if (typeof given === "string") return given;
    const own = given && (given[this.#plurals.select(n)] ?? given.other);
    if (own) return own;
    const text: Text = english[key];
    return typeof text === "string" ? text : text[new Intl.PluralRules("en").select(n)] ?? text.other;
  }
}

/**
 * Reads the page's texts: its language's, and before them its own. A language tag or a table that cannot be read falls back to English
 * instead of failing.
 */
export function readMessages(page: Document, language: string | null): Messages {
  const overrides = { ...tableIn(page, "language"), ...tableIn(page, "messages") };
  for (const tag of [language, page.documentElement.lang, "en"]) {
    try {
      if (tag) return new Messages(tag, overrides);
    } catch {
      // Not a language tag: try the next one.
    }
  }
  return new Messages("en", overrides);
}

function tableIn(page: Document, name: string): Record<string, Text> {
  try {
    return JSON.parse(page.getElementById(`cart-integrity-${name}`)?.textContent || "{}");
  } catch {
    // A shop's typing mistake must not take the alerts away.
    return {};
  }
}
