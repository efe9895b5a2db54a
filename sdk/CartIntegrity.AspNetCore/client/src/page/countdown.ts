import type { Messages } from "../messages/messages";
import type { Hold, Snapshot } from "../snapshot";

/** The end is shown this much early, so that nobody is told "held" about units that are already gone. */
const earlyMs = 2000;
const announceAtMs = [120_000, 60_000];

export interface CountdownOptions {
  messages: Messages;
  /** Says something to a screen reader, politely. */
  announce: (text: string) => void;
  /** The hold ran out by this page's own counting; the server has not said so yet. */
  ended: () => void;
  holdAgain: () => void;
  page?: Document;
  /** Monotonic milliseconds: a shopper who sets the clock changes nothing. */
  now?: () => number;
}

/** Counts a hold down in every `[data-cart-hold]` element of the page. */
export class Countdown {
  #hold: Hold | null = null;
  #endsAt = 0;
  #last = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #page: Document;
  readonly #now: () => number;

  constructor(private readonly options: CountdownOptions) {
    this.#page = options.page ?? document;
    this.#now = options.now ?? (() => performance.now());
  }

  take(snapshot: Snapshot): void {
    this.#hold = snapshot.hold ?? null;
    this.#endsAt = this.#now() + (this.#hold?.remainingMs ?? 0) - earlyMs;
    this.#last = this.#leftMs;
    clearInterval(this.#timer);
    if (this.#hold?.state === "held") this.#timer = setInterval(() => this.#tick(), 1000);
    this.show();
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  /** Writes the elements again, after parts of the page have been replaced. */
  show(): void {
    for (const element of this.#page.querySelectorAll<HTMLElement>("[data-cart-hold]")) this.#write(element);
  }

  get #leftMs(): number {
    return Math.max(0, this.#endsAt - this.#now());
  }

  get #isOver(): boolean {
    return this.#hold?.state === "expired" || (this.#hold?.state === "held" && this.#leftMs === 0);
  }

  #tick(): void {
    const left = this.#leftMs;
    // A timer reads itself out only at the marks; told each second it would drown everything else.
    const mark = announceAtMs.filter(at => this.#last > at && left <= at && left > 0).pop();
    if (mark) this.options.announce(this.options.messages.say("holdMinutes", { n: mark / 60_000 }));
    if (left === 0 && this.#last > 0) this.#end();
    this.#last = left;
    this.show();
  }

  #end(): void {
    clearInterval(this.#timer);
    this.options.announce(this.options.messages.say("holdOver"));
    this.options.ended();
  }

  #write(element: HTMLElement): void {
    const state = this.#isOver ? "expired" : this.#hold?.state ?? "none";
    if (!element.hasAttribute("role")) element.setAttribute("role", "timer");
    const text = this.#text(state);
    if (element.dataset["state"] === state && element.firstChild?.nodeType === Node.TEXT_NODE) {
      if (element.firstChild.nodeValue !== text) element.firstChild.nodeValue = text;
      return;
    }
    element.dataset["state"] = state;
    element.replaceChildren(text, ...(state === "expired" ? [" ", this.#holdAgainButton()] : []));
  }

  #text(state: string): string {
    const { messages } = this.options;
    switch (state) {
      case "held": return messages.say("holdFor", { time: messages.clock(this.#leftMs) });
      case "inPayment": return messages.say("holdPaying");
      case "expired": return messages.say("holdOver");
      default: return "";
    }
  }

  #holdAgainButton(): HTMLButtonElement {
    const button = this.#page.createElement("button");
    button.type = "button";
    button.className = "cart-hold-again";
    button.dataset["testid"] = "cart-hold-again";
    button.textContent = this.options.messages.say("holdAgain");
    button.addEventListener("click", () => this.options.holdAgain());
    return button;
  }
}
