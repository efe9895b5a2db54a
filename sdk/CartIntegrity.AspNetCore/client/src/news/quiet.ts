import type { Line } from "../snapshot";

/** How long after the last key or change a shopper still counts as typing. */
const typingMs = 1500;

const textless = new Set(["button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset", "submit"]);

/** True for an element one types into or chooses a value in. */
export function isEditable(element: Element | null): element is HTMLElement {
  if (element instanceof HTMLInputElement) return !textless.has(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && (element.isContentEditable || element.closest("[contenteditable=''],[contenteditable=true]") === element));
}

/** Says whether this is a moment in which a popup may take the screen. */
export class Quiet {
  #lastActivity = -Infinity;

  constructor(private readonly page: Document = document, private readonly now: () => number = () => performance.now()) {
    for (const type of ["keydown", "input", "change"]) page.addEventListener(type, this.#onActivity, true);
  }

  dispose(): void {
    for (const type of ["keydown", "input", "change"]) this.page.removeEventListener(type, this.#onActivity, true);
  }

  /**
   * A hidden page never shows a popup: nobody would see it, and it would count as seen. While the shopper types or pays it
   * waits, with one exception: where the order is about to be placed (`data-cart-checkout` on the page) and a line to be
   * bought is gone altogether, every further keystroke is wasted, so the shopper is told at once.
   */
  mayInterrupt(problems: readonly Line[]): boolean {
    if (this.page.visibilityState === "hidden") return false;
    return !(this.#isTyping() || this.#isPaying()) || this.#orderCannotGoThrough(problems);
  }

  #isTyping(): boolean {
    return isEditable(this.page.activeElement) && this.now() - this.#lastActivity < typingMs;
  }

  #isPaying(): boolean {
    return !!this.page.querySelector("[data-cart-quiet]");
  }

  #orderCannotGoThrough(problems: readonly Line[]): boolean {
    return !!this.page.querySelector("[data-cart-checkout]") &&
      problems.some(line => line.kind === "outOfStock" || line.kind === "unknownSku");
  }

  readonly #onActivity = (event: Event): void => {
    if (isEditable(event.target as Element | null)) this.#lastActivity = this.now();
  };
}
