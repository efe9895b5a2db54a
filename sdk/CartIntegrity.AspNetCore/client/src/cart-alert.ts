import { Client } from "./client";
import { styles } from "./popup/styles";

/** `<cart-alert base="/cart-integrity" lang="en">`: where the popup lives, and the life of the client. One per page. */
export class CartAlert extends HTMLElement {
  #client: Client | null = null;

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.replaceChildren();
    root.adoptedStyleSheets = [styles()];
    // A page that says which colour schemes it has is followed; for one that does not, the device decides.
    this.toggleAttribute("data-page-scheme", getComputedStyle(document.documentElement).colorScheme !== "normal");
    this.#client = new Client({ root, base: this.getAttribute("base") ?? "/cart-integrity", language: this.getAttribute("lang") });
    this.#client.start();
  }

  disconnectedCallback(): void {
    this.#client?.stop();
    this.#client = null;
  }
}
