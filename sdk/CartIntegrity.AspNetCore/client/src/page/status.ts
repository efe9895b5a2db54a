import { gist } from "../news/seen";
import type { Messages } from "../messages/messages";
import { statusOf } from "../messages/words";
import { findLine, namesEveryLine, type Line, type Snapshot } from "../snapshot";

/**
 * Keeps `.cart-line-status[data-line]` in step. What the server wrote is left alone for as long as it is true: it may be in the
 * shop's own words, and a status that is written again is read out again.
 */
export class Status {
  readonly #shown = new WeakMap<Element, string>();

  constructor(private readonly messages: Messages, private readonly page: Document = document) {}

  /** `elapsedMs` is the age of the snapshot, for "may return in 4 min". */
  show(snapshot: Snapshot, elapsedMs = 0): void {
    for (const element of this.page.querySelectorAll<HTMLElement>(".cart-line-status[data-line]")) {
      const line = findLine(snapshot, element.dataset["line"] ?? "");
      if (line) this.#write(element, line, elapsedMs);
      else if (!namesEveryLine(snapshot) && !snapshot.checking) this.#writePlain(element);
    }
  }

  #write(element: HTMLElement, line: Line, elapsedMs: number): void {
    const waiting = line.kind === "heldByOthers" && line.returnsInMs != null;
    const minutes = waiting ? Math.ceil(Math.max(0, line.returnsInMs! - elapsedMs) / 60_000) : "";
    const says = `${gist(line)}|${line.available ?? ""}|${line.promiseDate ?? ""}|${minutes}`;
    const before = this.#shown.get(element);
    this.#shown.set(element, says);
    if (before === says || (before === undefined && element.dataset["kind"] === line.kind)) return;
    this.#put(element, line.kind, statusOf(this.messages, line, elapsedMs));
  }

  /** A large cart names only lines with trouble: one that was in trouble and is not named any more is available. */
  #writePlain(element: HTMLElement): void {
    if (element.dataset["kind"] === "available" || element.dataset["kind"] === "low") return;
    this.#shown.delete(element);
    this.#put(element, "available", this.messages.say("statusAvailable"));
  }

  #put(element: HTMLElement, kind: string, text: string): void {
    element.dataset["kind"] = kind;
    if (element.textContent !== text) element.textContent = text;
  }
}
