const focusable = "a[href],button:not([disabled]),input:not([disabled]):not([type=hidden]),select:not([disabled]),textarea:not([disabled]),[tabindex]:not([tabindex='-1'])";

const inside = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(focusable)];

const rowLike = "li,tr,article,[role=row],[role=listitem]";

/**
 * The row of the cart an element is in: the widest ancestor within its region that speaks of one line only. With a single line in the
 * cart that would be far too wide, so one that is marked up as a row goes before one that is not.
 */
function rowOf(element: Element): { row: Element; line: string } | null {
  let found = null as { row: Element; line: string } | null;
  for (let at: Element | null = element; at && at !== at.ownerDocument.body; at = at.parentElement) {
    const lines = new Set([...at.querySelectorAll("[data-line]"), at].map(e => e.getAttribute("data-line")).filter(Boolean));
    if (lines.size > 1) break;
    const [line] = lines;
    if (line && (!found?.row.matches(rowLike) || at.matches(rowLike))) found = { row: at, line };
    if (at.hasAttribute("cart-region")) break;
  }
  return found;
}

/** Remembers where the focus is in words that survive the element: its id, its place in its row, the rows after and before, its region. */
export function rememberFocus(page: Document = document): () => void {
  const element = page.activeElement as HTMLElement | null;
  if (!element || element === page.body) return () => { /* nothing had the focus, so nothing is owed it */ };
  const id = element.id;
  const name = element.getAttribute("name");
  const { tagName, textContent } = element;
  const place = rowOf(element);
  const order = inside(place?.row ?? page.body).indexOf(element);
  const lines = [...page.querySelectorAll(".cart-line-status[data-line]")].map(e => e.getAttribute("data-line")!);
  const at = place ? lines.indexOf(place.line) : -1;
  const neighbours = at < 0 ? [] : [...lines.slice(at + 1), ...lines.slice(0, at).reverse()];
  const region = element.closest("[cart-region]")?.getAttribute("cart-region");

  return () => {
    if (element.isConnected && tryFocus(element)) return;
    if (id && tryFocus(page.getElementById(id))) return;
    for (const [index, line] of (place ? [place.line, ...neighbours] : []).entries()) {
      const status = page.querySelector(`[data-line="${CSS.escape(line)}"]`);
      const row = status && rowOf(status)?.row;
      const candidates = row ? inside(row) : [];
      const same = candidates.find(c => name && c.getAttribute("name") === name) ??
        candidates.find(c => c.tagName === tagName && textContent?.trim() && c.textContent === textContent) ?? candidates[order];
      if (tryFocus((index === 0 ? same : null) ?? candidates[0] ?? null)) return;
    }
    const home = region ? page.querySelector<HTMLElement>(`[cart-region="${CSS.escape(region)}"]`) : null;
    if (home && (tryFocus(inside(home)[0] ?? null) || makeFocusable(home))) return;
    focusOnContent(page);
  };
}

function tryFocus(element: HTMLElement | null): boolean {
  element?.focus({ preventScroll: true });
  return !!element && element.ownerDocument.activeElement === element;
}

/** A container takes the focus only from a script, and only once the logical places are gone. */
function makeFocusable(element: HTMLElement | null): boolean {
  if (!element) return false;
  if (!element.hasAttribute("tabindex")) {
    element.setAttribute("tabindex", "-1");
    element.style.outline = "none"; // nothing to operate here, so nothing to ring
  }
  return tryFocus(element);
}

/** The last resort: the start of the content, from where Tab goes on. */
export function focusOnContent(page: Document = document): void {
  if (page.activeElement && page.activeElement !== page.body) return;
  makeFocusable(page.querySelector<HTMLElement>("main,[role=main],h1"));
}
