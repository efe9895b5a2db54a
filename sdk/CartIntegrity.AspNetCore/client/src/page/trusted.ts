interface HtmlPolicy { createHTML(text: string): unknown }
interface PolicyFactory { createPolicy(name: string, rules: { createHTML(text: string): string }): HtmlPolicy }

let policy: HtmlPolicy | null | undefined;

/**
 * Parses a page of this origin into a document of its own, in which no script runs. Parsing is a Trusted Types sink, so where
 * the browser knows them the text goes through the policy `cart-integrity` (allow it: `trusted-types cart-integrity`). Used for
 * nothing but the shop's own answer to the page's own address.
 */
export function parsePage(text: string): Document {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy("cart-integrity", { createHTML: html => html }) ?? null;
  return new DOMParser().parseFromString((policy ? policy.createHTML(text) : text) as string, "text/html");
}
