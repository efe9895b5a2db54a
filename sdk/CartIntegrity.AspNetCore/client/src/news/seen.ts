import { isTroubled, type Line, type Snapshot } from "../snapshot";

/** What the shopper was last told about a line. */
export interface Told { what: string; version: number; title: string; lang?: string | null; quantity: number; sku: string }

const limit = 500;
const prefix = "cart-integrity:seen:";

/**
 * What a line says, reduced to what is worth interrupting for. The version alone will not do: it also grows when another
 * shopper's hold passes by, and the number left changes with every sale; neither is a second interruption.
 */
export const gist = (line: Line): string =>
  [line.kind, line.quantity, ...(line.asks ? [`asks=${line.promiseDate ?? ""}`] : []), ...(line.findings ?? []).map(f => `${f.code}=${f.to ?? f.limit ?? ""}`)].join("|");

export const telling = (line: Line): Told =>
  ({ what: gist(line), version: line.version, title: line.title, lang: line.lang, quantity: line.quantity, sku: line.sku });

/**
 * Remembers per cart what the shopper has seen, shared by the tabs of a browser through localStorage. Without storage
 * (private mode, a full disk, a policy) it works the same for as long as the page lives.
 */
export class Seen {
  #lines = new Map<string, Told>();
  #cart = "";

  /** `changed` is called when another tab has remembered something. */
  constructor(private readonly storage: Storage | null, private readonly changed: () => void = () => {}) {
    globalThis.addEventListener?.("storage", this.#onStorage);
  }

  dispose(): void {
    globalThis.removeEventListener?.("storage", this.#onStorage);
  }

  /** Every answer is about this cart from now on; another cart starts from what was remembered about it. */
  open(cart: string): void {
    if (cart === this.#cart) return;
    this.#cart = cart;
    this.#lines = this.#read();
  }

  /** True when the shopper knows this already, or knows something newer. */
  knows(line: Line): boolean {
    const told = this.#lines.get(line.line);
    return !!told && (told.what === gist(line) || line.version < told.version);
  }

  /** The lines of which the shopper was told that something is wrong. */
  tellings(): IterableIterator<[string, Told]> {
    return this.#lines.entries();
  }

  remember(lines: readonly Line[]): void {
    if (!lines.length) return;
    for (const line of lines) {
      this.#lines.delete(line.line); // the newest goes last, so the oldest is the first to be forgotten
      this.#lines.set(line.line, telling(line));
    }
    while (this.#lines.size > limit) this.#lines.delete(this.#lines.keys().next().value!);
    this.#write();
  }

  forget(lines: readonly string[]): void {
    if (lines.filter(line => this.#lines.delete(line)).length) this.#write();
  }

  /** Saved and watched lines that cannot be had are remembered without a popup, so that their return is news on any later page. */
  watch(snapshot: Snapshot): void {
    this.remember(snapshot.lines.filter(l => (l.intent === "later" || l.intent === "notify") && isTroubled(l) && !this.knows(l)));
  }

  #read(): Map<string, Told> {
    try {
      const stored: unknown = JSON.parse(this.storage?.getItem(prefix + this.#cart) || "[]");
      return new Map(Array.isArray(stored) ? stored as [string, Told][] : []);
    } catch {
      return new Map();
    }
  }

  #write(): void {
    try {
      this.storage?.setItem(prefix + this.#cart, JSON.stringify([...this.#lines]));
    } catch {
      // Full or forbidden: the page's own memory goes on.
    }
  }

  readonly #onStorage = (event: StorageEvent): void => {
    if (!this.#cart || event.key !== prefix + this.#cart) return;
    this.#lines = this.#read();
    this.changed();
  };
}

/** The browser's storage, or null where even asking for it throws. */
export function localStorageOrNull(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
