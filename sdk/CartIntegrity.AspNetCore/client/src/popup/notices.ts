import type { Problem } from "../live/endpoints";
import type { Messages } from "../messages/messages";
import type { Toasts } from "./toasts";

const undoMs = 10_000;

/** The polite notices, each in its words and with what one can do about it. */
export class Notices {
  constructor(private readonly toasts: Toasts, private readonly messages: Messages) {}

  goodNews(titles: readonly string[]): void {
    const key = titles.length > 1 ? "goodNewsMany" : "goodNews";
    this.toasts.show({ key: "good", text: this.messages.say(key, { items: this.messages.list(titles) }) });
  }

  holdEnded(holdAgain: () => void): void {
    const action = { label: this.messages.say("holdAgain"), run: holdAgain };
    this.toasts.show({ key: "hold", text: this.messages.say("holdEnded"), action });
  }

  removed(title: string, undo: () => void): void {
    const action = { label: this.messages.say("undo"), run: undo };
    this.toasts.show({ key: "undo", urgent: true, ms: undoMs, text: this.messages.say("removed", { title }), action });
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
}
