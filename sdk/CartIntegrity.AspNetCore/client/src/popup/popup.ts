import type { Messages } from "../messages/messages";
import { focusOnContent, rememberFocus } from "../page/focus";
import { findLine, needsAnswer, type Choice, type Line, type Snapshot } from "../snapshot";
import { h, holdsFocus, named, setText, setWords } from "./dom";
import { LineView, type Choose, type Contact } from "./line-view";
import { Toasts } from "./toasts";

export interface PopupHandlers {
  choose: Choose;
  contact: Contact;
  opened: (lines: readonly Line[]) => void;
  /** The shopper closed it without an answer for these lines. */
  postponed: (lines: readonly Line[]) => void;
}

/** More lines than anyone would answer one by one are counted instead of listed. */
const mostLines = 50;
const mostNamed = 2;

/** The one popup: a modal dialog for lines that need an answer, a polite region for everything else. Never stacked. */
export class Popup {
  readonly toasts: Toasts;
  readonly #dialog: HTMLDialogElement;
  readonly #title = h("h2", { id: "title", class: "title", tabindex: "-1", "data-testid": "cart-alert-title" });
  readonly #summary = h("p", { id: "summary", class: "summary", "data-testid": "cart-alert-summary" });
  readonly #list = h("ul", { class: "lines", role: "list" });
  readonly #more = h("p", { class: "more", hidden: true, "data-testid": "cart-alert-more" });
  readonly #announcer = h("div", { class: "unseen", role: "status", "aria-live": "polite", "data-testid": "cart-alert-announcer" });
  readonly #views = new Map<string, LineView>();
  readonly #unlisted = new Map<string, Line>();
  #restoreFocus: (() => void) | null = null;

  constructor(private readonly root: ShadowRoot, private readonly messages: Messages, private readonly handlers: PopupHandlers) {
    this.toasts = new Toasts(messages.say("dismiss"), () => this.#dialog.open ? this.#title.focus() : focusOnContent());
    this.#dialog = this.#makeDialog();
    root.append(this.#dialog, this.toasts.element, this.#announcer);
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  /** Adds these lines to the popup, opening it when it is closed. */
  show(lines: readonly Line[], elapsedMs = 0): void {
    for (const line of lines) this.#add(line, elapsedMs);
    if (!this.#views.size) return;
    this.#tell();
    if (this.#dialog.open) return this.announce(this.#summary.textContent ?? "");
    this.#restoreFocus = rememberFocus();
    this.#dialog.showModal();
    this.#title.focus();
    this.#house(this.#dialog);
    this.handlers.opened(this.shown());
  }

  /** Brings the open popup up to date in place: what was answered or is good again goes, the rest says the newest. Answers what went, as it was shown. */
  update(snapshot: Snapshot, elapsedMs = 0): Line[] {
    const gone: Line[] = [];
    if (!this.#dialog.open) return gone;
    for (const line of this.shown()) {
      const now = findLine(snapshot, line.line);
      if (!now || !needsAnswer(now)) {
        gone.push(line);
        this.#drop(line.line);
      } else if (this.#unlisted.has(now.line)) this.#unlisted.set(now.line, now);
      else this.#views.get(now.line)!.update(now, elapsedMs);
    }
    this.#settle();
    return gone;
  }

  /** Takes away what was dealt with elsewhere (another tab), as if it had been answered here. */
  dropWhere(isOver: (line: Line) => boolean): void {
    for (const line of this.shown().filter(isOver)) this.#drop(line.line);
    this.#settle();
  }

  /** Says something that only a screen reader needs to hear. */
  announce(text: string): void {
    setText(this.#announcer, text);
  }

  /** Every line it stands for, also those that are only counted. */
  shown(): Line[] {
    return [...[...this.#views.values()].map(view => view.current), ...this.#unlisted.values()];
  }

  #makeDialog(): HTMLDialogElement {
    const close = h("button", { type: "button", part: "close", class: "close", "aria-label": this.messages.say("close"), "data-testid": "cart-alert-close" }, "×");
    const later = h("button", { type: "button", part: "later", class: "later", "data-testid": "cart-alert-later" }, this.messages.say("later"));
    const dialog = h("dialog", { part: "dialog", role: "alertdialog", "aria-labelledby": "title", "aria-describedby": "summary", closedby: "closerequest", "data-testid": "cart-alert" },
      h("div", { part: "header", class: "header" }, h("div", {}, this.#title, this.#summary), close),
      this.#list, this.#more, h("div", { part: "footer", class: "footer" }, later));
    for (const button of [close, later]) button.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => this.#closed());
    return dialog;
  }

  #add(line: Line, elapsedMs: number): void {
    const known = this.#views.get(line.line);
    if (known) return known.update(line, elapsedMs);
    if (this.#views.size >= mostLines) return void this.#unlisted.set(line.line, line);
    const view = new LineView(line, this.messages, this.handlers.choose, (...about) => this.#contact(...about));
    view.update(line, elapsedMs);
    this.#views.set(line.line, view);
    this.#list.append(view.element);
  }

  /** The page that takes the matter up itself (a chat) is not to be covered by the popup. */
  #contact(line: Line, choice: Choice): boolean {
    const goesOn = this.handlers.contact(line, choice);
    if (!goesOn) this.#dialog.close();
    return goesOn;
  }

  #drop(id: string): void {
    this.#unlisted.delete(id);
    const view = this.#views.get(id);
    if (!view) return;
    const hadFocus = holdsFocus(view.element);
    const next = view.element.nextElementSibling ?? view.element.previousElementSibling;
    view.element.remove();
    this.#views.delete(id);
    if (!hadFocus) return;
    const heir = [...this.#views.values()].find(v => v.element === next);
    if (heir) heir.focus(); else this.#title.focus();
  }

  /** After lines have gone: list those that had to wait, then tell what is left, or close. */
  #settle(): void {
    if (!this.#dialog.open) return;
    for (const line of [...this.#unlisted.values()].slice(0, mostLines - this.#views.size)) {
      this.#unlisted.delete(line.line);
      this.#add(line, 0);
    }
    if (this.#views.size) this.#tell(); else this.#dialog.close();
  }

  #tell(): void {
    const lines = this.shown();
    const names = lines.slice(0, lines.length > mostNamed ? 1 : mostNamed).map(l => named(l.title));
    if (lines.length > names.length) names.push(this.messages.say("others", { n: lines.length - names.length }));
    setText(this.#title, this.messages.say("title", { n: lines.length }));
    setWords(this.#summary, this.messages.say(lines.length > 1 ? "summaryMany" : "summary", { items: this.messages.list(names) }), lines.map(l => l.lang));
    this.#more.hidden = !this.#unlisted.size;
    setText(this.#more, this.messages.say("more", { n: this.#unlisted.size }));
  }

  /** Closing is "decide later": the lines stay in the cart and are not asked about again as they are. */
  #closed(): void {
    const left = this.shown();
    this.#views.clear();
    this.#unlisted.clear();
    this.#list.replaceChildren();
    this.#house(this.root);
    if (left.length) this.handlers.postponed(left);
    // The dialog gives the focus back by itself, but to nobody when the row it came from is gone.
    this.#restoreFocus?.();
    this.#restoreFocus = null;
  }

  /** Notices live where they can be reached: everything outside an open modal dialog is inert. */
  #house(home: ShadowRoot | HTMLElement): void {
    home.append(this.toasts.element, this.#announcer);
  }
}
