// The wire contract (docs/wire.md) as types, and the two questions everyone asks about a line.

export type Kind =
  | "available" | "low" | "short" | "heldByOthers" | "outOfStock"
  | "backorder" | "preorder" | "unknownSku" | "unverified" | "checking" | "backInStock";

export interface Finding { code: string; from?: number; to?: number; limit?: number; toText?: string; text?: string }

export interface Choice {
  kind: string; quantity?: number; sku?: string; promiseDate?: string; title?: string; lang?: string | null; price?: string; url?: string; image?: string;
}

export interface Line {
  /** `lang`: the language of the title, where it is not the page's. */
  line: string; sku: string; title: string; lang?: string | null; quantity: number; kind: Kind; version: number;
  intent?: "buy" | "later" | "notify";
  url?: string | null; image?: string | null; held?: number | null; available?: number | null;
  returnsInMs?: number | null; promiseDate?: string | null; promised?: number | null;
  /** Backorder, preorder: how many can be sent now; and whether the shopper has yet to agree to the rest coming later. */
  now?: number | null; asks?: boolean;
  findings?: Finding[] | null; choices?: Choice[] | null;
}

export interface Hold { state: "held" | "inPayment" | "expired" | "committed"; remainingMs: number; windowMs: number }

export interface Snapshot {
  cart: string; revision: number; version: number; lineCount: number; lines: Line[];
  checking?: boolean; hold?: Hold | null; token?: string | null; tokenExpiresInMs?: number | null;
}

const troubled: ReadonlySet<Kind> = new Set<Kind>(["short", "heldByOthers", "outOfStock", "unknownSku"]);

/** True when the stock or a check says that this line cannot be had as it stands, whatever the shopper means to do with it. */
export const isTroubled = (line: Line): boolean => troubled.has(line.kind) || !!line.asks || !!line.findings?.length;

export const isForSale = (line: Line): boolean => (line.intent ?? "buy") === "buy";

/** True when the shopper has to choose something before this line can be bought. Saved and watched lines never ask. */
export const needsAnswer = (line: Line): boolean => isForSale(line) && isTroubled(line);

export const isGood = (line: Line): boolean =>
  /^(available|low|backInStock)$/.test(line.kind) && !line.findings?.length;

/** A large cart's snapshot names only the lines that are not plainly available; a missing line then says nothing is wrong. */
export const namesEveryLine = (snapshot: Snapshot): boolean => snapshot.lines.length >= snapshot.lineCount;

export const findLine = (snapshot: Snapshot | null, id: string): Line | undefined =>
  snapshot?.lines.find(line => line.line === id);

/** Checks the outline of what came over the wire, so that a wrong answer (a proxy's page, say) is dropped instead of shown. */
export function asSnapshot(value: unknown): Snapshot | null {
  const candidate = value as Partial<Snapshot> | null;
  return candidate && typeof candidate === "object" && typeof candidate.cart === "string" &&
    typeof candidate.version === "number" && Array.isArray(candidate.lines)
    ? { ...(candidate as Snapshot), lineCount: candidate.lineCount ?? candidate.lines.length }
    : null;
}

/** The snapshot that a page (this one, or one fetched for its regions) carries; null when it carries none. */
export function readSnapshot(page: Document): Snapshot | null {
  try {
    return asSnapshot(JSON.parse(page.getElementById("cart-integrity-snapshot")?.textContent || "null"));
  } catch {
    return null;
  }
}

/** True when `next` may take the place of `current`: another cart, or not older, and never less complete. */
export function supersedes(next: Snapshot, current: Snapshot | null): boolean {
  if (!current || next.cart !== current.cart) return true;
  if (next.revision !== current.revision) return next.revision > current.revision;
  if (next.version !== current.version) return next.version > current.version;
  return !next.checking || !!current.checking;
}
