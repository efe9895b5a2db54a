import type { Problem } from "../live/endpoints";
import type { Messages } from "../messages/messages";
import { choiceLabel, whatHappened } from "../messages/words";
import type { Choice, Line } from "../snapshot";
import { h, holdsFocus, named, picture, setText, setWords, webAddress } from "./dom";

export type Choose = (line: Line, choice: Choice) => Promise<Problem | null>;

/** The shopper asks for the shop's people; false when the page takes it up itself and the link is not to be followed. */
export type Contact = (line: Line, choice: Choice) => boolean;

/** One line in the popup: what it is, what happened, what one can do. */
export class LineView {
  readonly element: HTMLLIElement;
  readonly #title = h("bdi", { part: "line-title", class: "line-title" });
  readonly #said = h("p", { part: "message", class: "said", "data-testid": "cart-alert-message" });
  readonly #choices: HTMLElement;
  readonly #error = h("p", { part: "error", class: "error", role: "alert", "data-testid": "cart-alert-error" });
  #offered = "";
  #busy = false;

  constructor(private line: Line, private readonly messages: Messages, private readonly choose: Choose, private readonly contact: Contact) {
    this.#choices = h("div", { part: "choices", class: "choices", role: "group" });
    const address = webAddress(line.url);
    const name = address ? h("a", { href: address, class: "link" }, this.#title) : this.#title;
    const pictured = webAddress(line.image) !== null; // a shop without pictures gets no empty squares either
    this.element = h("li", { part: "line", class: pictured ? "line" : "line plain", "data-testid": "cart-alert-line", "data-line": line.line },
      ...(pictured ? [picture(line.image, "image", 64)] : []),
      h("div", { class: "body" }, h("p", { class: "name" }, name), this.#said, this.#choices, this.#error));
    this.update(line, 0);
  }

  get current(): Line {
    return this.line;
  }

  /** Shows a newer verdict without disturbing what stayed the same; a button in use keeps the focus. */
  update(line: Line, elapsedMs: number): void {
    this.line = line;
    this.element.dataset["kind"] = line.kind;
    setText(this.#title, line.title);
    if (line.lang) this.#title.lang = line.lang;
    else this.#title.removeAttribute("lang");
    setText(this.#said, whatHappened(this.messages, line, elapsedMs));
    this.#choices.setAttribute("aria-label", this.messages.say("choicesFor", { title: line.title }));
    const offers = JSON.stringify(line.choices ?? []);
    if (offers !== this.#offered) this.#offer(line.choices ?? []);
    this.#offered = offers;
  }

  focus(): void {
    this.#choices.querySelector("button")?.focus();
  }

  #offer(choices: readonly Choice[]): void {
    const focused = ([...this.#choices.children] as HTMLElement[]).find(holdsFocus)?.dataset["choice"];
    const buttons = choices.flatMap(choice => this.#button(choice));
    buttons[0]?.setAttribute("part", "choice choice-primary");
    this.#choices.replaceChildren(...buttons);
    if (focused) (buttons.find(b => b.dataset["choice"] === focused) ?? buttons[0])?.focus();
    this.#setBusy(this.#busy);
  }

  #button(choice: Choice): HTMLElement[] {
    const text = choiceLabel(this.messages, choice.title ? { ...choice, title: named(choice.title) } : choice);
    if (!text) return [];
    const label = h("span");
    setWords(label, text, [choice.lang]);
    const attributes = { part: "choice", class: "choice", "data-testid": "cart-alert-choice", "data-choice": choice.kind };
    if (choice.kind === "contactSupport") return this.#link(choice, label, attributes);
    const button = h("button", { type: "button", ...attributes },
      ...(choice.image ? [picture(choice.image, "choice-image", 36)] : []), label);
    button.addEventListener("click", () => void this.#pick(choice));
    return [button];
  }

  #link(choice: Choice, label: HTMLElement, attributes: Record<string, string>): HTMLElement[] {
    const href = webAddress(choice.url);
    if (!href) return [];
    const link = h("a", { href, ...attributes }, label);
    link.addEventListener("click", event => { if (!this.contact(this.line, choice)) event.preventDefault(); });
    return [link];
  }

  async #pick(choice: Choice): Promise<void> {
    if (this.#busy) return;
    this.#setBusy(true);
    setText(this.#error, "");
    const problem = await this.choose(this.line, choice);
    this.#setBusy(false);
    if (problem) this.#show(problem);
  }

  #show(problem: Problem): void {
    const text = problem.title || this.messages.say(problem.status ? "failed" : "offline");
    this.#error.dataset["code"] = problem.code;
    this.#error.replaceChildren(text, ...(problem.code ? [" ", h("span", { class: "code" }, `(${problem.code})`)] : []));
  }

  /** `aria-disabled` and not `disabled`: a disabled button would drop the focus it has. */
  #setBusy(busy: boolean): void {
    this.#busy = busy;
    this.element.toggleAttribute("data-busy", busy);
    for (const button of this.#choices.children)
      if (busy) button.setAttribute("aria-disabled", "true"); else button.removeAttribute("aria-disabled");
  }
}
