import { h, holdsFocus, setWords, webAddress } from "./dom";

export interface Toast {
  /** One toast per key: a newer one takes the older one's place. */
  key: string;
  text: string;
  /** The languages of the names in the text, in their order. */
  langs?: readonly (string | null | undefined)[];
  action?: { label: string; run: () => void };
  link?: { label: string; href: string };
  /** Goes by itself after this long, not while it is pointed at or holds the focus; without it the shopper dismisses it. */
  ms?: number;
  /** Shown at once, before those that wait. */
  urgent?: boolean;
}

const mostWaiting = 8;

/** Polite notices, one at a time. The live region is in the page before any text arrives, as screen readers need it. */
export class Toasts {
  readonly element = h("div", { class: "toasts", role: "status", "aria-live": "polite", "aria-atomic": "true" });
  readonly #queue: Toast[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Toast | undefined;
  #cameFrom: HTMLElement | null = null;

  constructor(private readonly dismissLabel: string, private readonly focusLost: () => void) {
    this.element.addEventListener("focusin", event => {
      const from = event.relatedTarget as HTMLElement | null;
      if (from && !this.element.contains(from)) this.#cameFrom = from;
    });
    for (const type of ["pointerenter", "focusin"]) this.element.addEventListener(type, () => clearTimeout(this.#timer));
    for (const type of ["pointerleave", "focusout"]) this.element.addEventListener(type, () => this.#startTimer());
  }

  show(toast: Toast): void {
    const at = this.#queue.findIndex(t => t.key === toast.key);
    if (at >= 0) this.#queue[at] = toast;
    else if (toast.urgent) this.#queue.unshift(toast);
    else if (this.#queue.length < mostWaiting) this.#queue.push(toast);
    this.#render();
  }

  has(key: string): boolean {
    return this.#queue.some(t => t.key === key);
  }

  dismiss(key: string): void {
    const at = this.#queue.findIndex(t => t.key === key);
    if (at < 0) return;
    this.#queue.splice(at, 1);
    this.#render();
  }

  #render(): void {
    const toast = this.#queue[0];
    if (toast === this.#shown) return; // what waits behind it is no reason to read it out again
    this.#shown = toast;
    const hadFocus = holdsFocus(this.element);
    this.element.replaceChildren(...(toast ? [this.#panel(toast)] : []));
    this.#startTimer();
    if (!hadFocus) return;
    if (this.#cameFrom?.isConnected) this.#cameFrom.focus(); else this.focusLost();
  }

  #panel(toast: Toast): HTMLElement {
    const said = h("p", { class: "toast-text" });
    setWords(said, toast.text, toast.langs);
    const panel = h("div", { part: "toast", class: "toast", "data-testid": "cart-alert-toast", "data-toast": toast.key }, said);
    const { action, link } = toast;
    if (action) panel.append(this.#button(action.label, "toast-action", "cart-alert-toast-action", () => { this.dismiss(toast.key); action.run(); }));
    const href = webAddress(link?.href);
    if (link && href) panel.append(h("a", { href, part: "toast-action", class: "toast-action", "data-testid": "cart-alert-toast-link" }, link.label));
    const close = this.#button("×", "toast-close", "cart-alert-toast-close", () => this.dismiss(toast.key));
    close.setAttribute("aria-label", this.dismissLabel);
    panel.append(close);
    return panel;
  }

  #button(label: string, part: string, testId: string, run: () => void): HTMLButtonElement {
    const button = h("button", { type: "button", part, class: part, "data-testid": testId }, label);
    button.addEventListener("click", run);
    return button;
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    const toast = this.#queue[0];
    if (toast?.ms && !holdsFocus(this.element) && !this.element.matches(":hover")) this.#timer = setTimeout(() => this.dismiss(toast.key), toast.ms);
  }
}
