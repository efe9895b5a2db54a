import type { Problem } from "../live/endpoints";
import type { Messages } from "../messages/messages";
import type { Returned } from "../news/news";
import type { Line } from "../snapshot";
import { named } from "./dom";
import type { Toasts } from "./toasts";

const undoMs = 10_000;

/** Saved for later or watched: it can be bought after all. */
export const isPutAside = (line: Returned): boolean => line.intent === "later" || line.intent === "notify";

/** The polite notices, each in its words and with what one can do about it. */
export class Notices {
  #good: Returned[] = [];

  constructor(private readonly toasts: Toasts, private readonly messages: Messages, private readonly moveToCart: (lines: readonly Returned[]) => void) {}

  goodNews(lines: readonly Returned[]): void {
    // What is still on the screen is told together with the new, or it would be replaced unread.
    const good = this.toasts.has("good") ? this.#good.filter(g => !lines.some(l => l.line === g.line)) : [];
    this.#tellGood([...good, ...lines]);
  }

  /** Good news that is no longer true, or that the shopper has acted on elsewhere, must not stay on the screen. */
  takeBack(isOver: (line: Returned) => boolean): void {
    const still = this.#good.filter(line => !isOver(line));
    if (still.length < this.#good.length && this.toasts.has("good")) this.#tellGood(still);
  }

  holdEnded(holdAgain: () => void): void {
    const action = { label: this.messages.say("holdAgain"), run: holdAgain };
    this.toasts.show({ key: "hold", text: this.messages.say("holdEnded"), action });
  }

  removed({ title, lang }: Line, undo: () => void): void {
    const action = { label: this.messages.say("undo"), run: undo };
    this.toasts.show({ key: "undo", urgent: true, ms: undoMs, text: this.messages.say("removed", { title: named(title) }), langs: [lang], action });
  }

  /** For what was asked from a notice; in the popup a problem is told beside its line. */
  problem(problem: Problem): void {
    const text = problem.title || this.messages.say(problem.status ? "failed" : "offline");
    this.toasts.show({ key: "problem", urgent: true, text: problem.code ? `${text} (${problem.code})` : text });
  }

  /** The page shows a cart that is no longer so, and has nothing it could bring up to date by itself. */
  pageIsStale(): void {
    const link = { label: this.messages.say("reload"), href: location.href.split("#")[0]! };
    this.toasts.show({ key: "changed", text: this.messages.say("changed"), link });
  }

  drop(key: "hold" | "changed"): void {
    this.toasts.dismiss(key);
  }

  #tellGood(lines: Returned[]): void {
    this.#good = lines;
    if (!lines.length) return this.toasts.dismiss("good");
    const items = this.messages.list(lines.map(line => named(line.title)));
    const asked = lines.every(line => line.intent === "notify");
    const key = lines.length > 1 ? (asked ? "areBack" : "goodNewsMany") : asked ? "isBack" : "goodNews";
    const action = lines.every(isPutAside) ? { action: { label: this.messages.say("moveToCart"), run: () => this.moveToCart(lines) } } : {};
    this.toasts.show({ key: "good", text: this.messages.say(key, { items }), langs: lines.map(line => line.lang), ...action });
  }
}
