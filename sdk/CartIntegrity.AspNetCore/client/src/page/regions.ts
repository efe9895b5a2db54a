import { isEditable } from "../news/quiet";
import { readSnapshot, type Snapshot } from "../snapshot";
import { rememberFocus } from "./focus";
import { parsePage } from "./trusted";

export interface RegionsOptions {
  page?: Document;
  fetcher?: typeof fetch;
  /** Parts of the page have been replaced. The page that was fetched carries its own snapshot. */
  replaced: (snapshot: Snapshot | null) => void;
  /** The page cannot follow by itself: tell the shopper, with a link. */
  cannotFollow: () => void;
}

/**
 * Brings the parts of the page that depend on the cart up to date: fetches the page's own address and replaces the contents of
 * every `cart-region` by those of the region of the same name.
 */
export class Regions {
  readonly #page: Document;
  readonly #edited = new WeakSet<EventTarget>();
  readonly #waiting = new Map<Element, Element>();
  #round = 0;

  constructor(private readonly options: RegionsOptions) {
    this.#page = options.page ?? document;
    this.#page.addEventListener("input", this.#onInput, true);
    this.#page.addEventListener("focusout", this.#onFocusOut, true);
  }

  dispose(): void {
    this.#page.removeEventListener("input", this.#onInput, true);
    this.#page.removeEventListener("focusout", this.#onFocusOut, true);
  }

  /**
   * `byShopper`: the change is the shopper's own answer in this tab, so its effect must be seen at once. A region in which
   * only a button or link holds the focus is then replaced too, and the focus goes to its successor. A field is never touched.
   */
  async refresh(byShopper: boolean): Promise<void> {
    // A region inside another goes with the outer one.
    const mine = [...this.#page.querySelectorAll("[cart-region]")].filter(r => !r.parentElement?.closest("[cart-region]"));
    if (!mine.length) return this.options.cannotFollow();
    const round = ++this.#round;
    const fresh = await this.#fetchPage();
    if (round !== this.#round) return; // a later refresh is on its way and knows more
    if (!fresh) return this.options.cannotFollow();
    const missing = mine.filter(region => !this.#follow(region, fresh, byShopper)).length;
    this.options.replaced(readSnapshot(fresh));
    if (missing) this.options.cannotFollow();
  }

  async #fetchPage(): Promise<Document | null> {
    try {
      const address = this.#page.location.href.split("#")[0]!;
      const fetcher = this.options.fetcher ?? ((...a: Parameters<typeof fetch>) => fetch(...a));
      const answer = await fetcher(address, { credentials: "same-origin", cache: "no-store", headers: { Accept: "text/html" } });
      // Sent elsewhere (log-in, "your cart is empty"): its regions are not this page's regions.
      const elsewhere = answer.redirected && new URL(answer.url).pathname !== new URL(address).pathname;
      const isPage = /text\/html/.test(answer.headers.get("Content-Type") ?? "");
      return answer.ok && isPage && !elsewhere ? parsePage(await answer.text()) : null;
    } catch {
      return null;
    }
  }

  /** False when the fetched page has no such region. */
  #follow(region: Element, fresh: Document, byShopper: boolean): boolean {
    const name = region.getAttribute("cart-region")!;
    const selector = `[cart-region="${CSS.escape(name)}"]`;
    const index = [...this.#page.querySelectorAll(selector)].indexOf(region);
    const next = fresh.querySelectorAll(selector)[index];
    if (!next) return false;
    if (this.#isInUse(region, byShopper)) this.#waiting.set(region, next);
    else this.#replace(region, next);
    return true;
  }

  #isInUse(region: Element, byShopper: boolean): boolean {
    const focused = this.#page.activeElement;
    const holdsFocus = !!focused && focused !== this.#page.body && region.contains(focused);
    return (holdsFocus && (!byShopper || isEditable(focused))) || this.#isEdited(region);
  }

  /** Compared with what the server wrote, but only for fields the shopper touched: browsers restore fields by themselves, too. */
  #isEdited(region: Element): boolean {
    return [...region.querySelectorAll("input,textarea,select,[contenteditable]")].some(field => this.#edited.has(field) && differs(field));
  }

  #replace(region: Element, next: Element): void {
    this.#waiting.delete(region);
    const hadFocus = region.contains(this.#page.activeElement);
    const restore = hadFocus ? rememberFocus(this.#page) : null;
    for (const { name, value } of [...next.attributes])
      if (name === "class" || name === "hidden" || /^(data|aria)-/.test(name)) region.setAttribute(name, value);
    if (!next.hasAttribute("hidden")) region.removeAttribute("hidden");
    region.replaceChildren(...[...next.childNodes].map(node => this.#page.adoptNode(node)));
    restore?.();
  }

  readonly #onInput = (event: Event): void => {
    if (event.target) this.#edited.add(event.target);
  };

  /** A region that was left may follow now; only once the focus has arrived elsewhere is it known that it was left. */
  readonly #onFocusOut = (): void => {
    if (!this.#waiting.size) return;
    setTimeout(() => {
      const ready = [...this.#waiting].filter(([region]) => !this.#isInUse(region, false));
      for (const [region, next] of ready) this.#replace(region, next);
      if (ready.length) this.options.replaced(null);
    });
  };
}

function differs(field: Element): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some(o => o.selected !== o.defaultSelected);
  if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) return field.checked !== field.defaultChecked;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  return true;
}
