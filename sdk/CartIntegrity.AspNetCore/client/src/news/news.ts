import { findLine, isForSale, isGood, isTroubled, namesEveryLine, needsAnswer, type Line, type Snapshot } from "../snapshot";
import type { Seen, Told } from "./seen";

/** A line whose stock came back; all that is left of it in a large cart's snapshot is what was told about it. */
export type Returned = Pick<Line, "line" | "title" | "lang" | "intent">;

/** What a snapshot has to tell that the shopper does not know yet. */
export interface News {
  /** Lines that need an answer, in the order of the cart. */
  problems: Line[];
  /** Lines the shopper knew to be gone and that can be had again. */
  goodNews: Returned[];
  /** The hold has run out while there is still something to hold. */
  holdEnded: boolean;
  /** Lines whose trouble is over or that have left the cart: what was told about them is to be forgotten. */
  over: string[];
}

/** Works out the news; pure, so that every rule of telling can be read and tested here. */
export function whatIsNew(previous: Snapshot | null, next: Snapshot, seen: Pick<Seen, "knows" | "tellings">): News {
  const goodNews: Returned[] = [];
  const over: string[] = [];
  for (const [id, told] of seen.tellings()) {
    const now = findLine(next, id);
    if (now && (isTroubled(now) || !settled(now))) continue;
    over.push(id);
    if (now ? cameBack(told, now) : wentUnnamed(previous, next, id)) goodNews.push({ line: id, title: told.title, lang: told.lang, intent: now?.intent });
  }
  return {
    problems: next.lines.filter(line => needsAnswer(line) && !seen.knows(line)),
    goodNews,
    holdEnded: holdEnded(previous, next),
    over,
  };
}

/** "checking" and "unverified" say nothing either way: the shopper's knowledge stands until somebody knows better. */
const settled = (line: Line): boolean => line.kind !== "checking" && line.kind !== "unverified";

/** Good news is stock that came back. A line that became good because the shopper changed it is no news to the shopper. */
export function cameBack(told: Told, now: Line): boolean {
  const stockWasGone = /^(short|heldByOthers|outOfStock|unknownSku|backorder|preorder)\|/.test(told.what);
  return stockWasGone && isGood(now) && told.sku === now.sku && told.quantity === now.quantity;
}

/** In a large cart a line without trouble is not named. It has come back only if the cart itself is the same as before. */
function wentUnnamed(previous: Snapshot | null, next: Snapshot, line: string): boolean {
  return !namesEveryLine(next) && !next.checking && previous?.revision === next.revision && !!findLine(previous, line);
}

/** Only a hold that was seen alive has ended; with nothing left to buy there is nothing to hold again. */
function holdEnded(previous: Snapshot | null, next: Snapshot): boolean {
  const was = previous?.cart === next.cart ? previous.hold?.state : undefined;
  return was === "held" && canHoldAgain(next);
}

/** The hold has run out, and there is still something to hold. */
export const canHoldAgain = (snapshot: Snapshot): boolean => snapshot.hold?.state === "expired" &&
  (!namesEveryLine(snapshot) || snapshot.lines.some(l => isForSale(l) && !isTroubled(l)));

/** True when parts of the page that depend on the cart may now show something that is no longer so. */
export function pageIsStale(previous: Snapshot, next: Snapshot): boolean {
  const shape = (s: Snapshot): string => JSON.stringify([
    s.cart, s.revision, s.lineCount, s.hold?.state,
    s.lines.filter(l => !isGood(l) && settled(l)).map(l => [l.line, l.kind, l.quantity, l.asks, l.findings?.map(f => [f.code, f.to, f.limit])]),
  ]);
  return shape(previous) !== shape(next);
}
