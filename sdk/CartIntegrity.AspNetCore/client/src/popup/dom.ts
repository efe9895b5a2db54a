type Props = Record<string, string | number | boolean | null | undefined>;

/** Makes an element from attributes and children. Text only ever becomes text: nothing here parses HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props))
    if (value != null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  element.append(...children);
  return element;
}

/** Sets text only where it differs, so that a screen reader is not made to read the same again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** A product's name on its way into a sentence; `setWords` sets it apart there. */
export const named = (title: string): string => `\u0001${title}\u0002`;

/**
 * Sets a sentence. Each name in it keeps its own direction (an English name in an Arabic sentence would turn the words around it) and is spoken in
 * its own language: `langs` in the order of the names.
 */
export function setWords(element: Element, text: string, langs: readonly (string | null | undefined)[] = []): void {
  const parts = text.split(/[\u0001\u0002]/); // every second one is a name
  if (element.textContent === parts.join("")) return;
  element.replaceChildren(...parts.map((part, i) => i % 2 ? h("bdi", { lang: langs[i >> 1] }, part) : part));
}

/** An address of the web, absolute; null for any other (javascript: runs in a link, data: hides what it is). */
export function webAddress(address: string | null | undefined): string | null {
  if (!address) return null;
  try {
    const url = new URL(address, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A picture beside a text that already says what it shows; one that does not load leaves its quiet square. */
export function picture(address: string | null | undefined, part: string, size: number): HTMLElement {
  const frame = h("span", { part, class: part, "aria-hidden": "true" });
  const source = webAddress(address);
  if (!source) return frame;
  const image = h("img", { src: source, alt: "", width: size, height: size, decoding: "async" });
  image.addEventListener("error", () => image.remove());
  frame.append(image);
  return frame;
}

/** True when the focus is on the element or in it, seen from its own (shadow) tree. */
export function holdsFocus(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return !!activeElement && element.contains(activeElement);
}
