import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Client } from "../src/client";
import type { Hub } from "../src/live/hub";
import type { Line, Snapshot } from "../src/snapshot";
import { json, line, snapshot } from "./samples";

// The whole client on a page, with only the network replaced.
let client: Client;
let root: ShadowRoot;
let watched: Snapshot;
let push: (value: unknown) => void;
const fetcher = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>();
const events: CustomEvent[] = [];
const record = (event: Event): void => { events.push(event as CustomEvent); };
const names = ["snapshot", "changed", "alert", "choice", "connection"].map(n => `cart-integrity:${n}`);

const hub = (): Hub => ({
  start: async () => {}, stop: async () => {}, onclose: () => {}, invoke: async () => watched,
  on: (_: string, handler: (value: unknown) => void) => { push = handler; },
}) as unknown as Hub;

const short = (over: Partial<Line> = {}): Line => line({ kind: "short", available: 2, ...over });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const all = (testId: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
const isOpen = (): boolean => (all("cart-alert")[0] as HTMLDialogElement).open;
const raised = (name: string) => events.filter(e => e.type === `cart-integrity:${name}`).map(e => e.detail);

const open = async (own: Snapshot | null, body = `<section cart-region="lines">rows</section>`, meanwhile = () => {}): Promise<void> => {
  document.body.innerHTML = `${body}<div id="host"></div>` +
    (own ? `<script type="application/json" id="cart-integrity-snapshot">${JSON.stringify(own)}</script>` : "");
  watched = own ?? snapshot();
  root = document.getElementById("host")!.attachShadow({ mode: "open" });
  client = new Client({ root, base: "/cart-integrity/", language: "en", hub });
  client.start();
  await pass(100);
  meanwhile();
  await pass(450);
};

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  events.length = 0;
  fetcher.mockReset().mockImplementation(async () => new Response(`<section cart-region="lines">fresh rows</section>`, { headers: { "Content-Type": "text/html" } }));
  vi.stubGlobal("fetch", fetcher);
  for (const name of names) document.addEventListener(name, record);
});
afterEach(() => {
  client.stop();
  vi.unstubAllGlobals();
  for (const name of names) document.removeEventListener(name, record);
});

test("the page's own snapshot is enough: nothing is fetched, the hub is watched", async () => {
  await open(snapshot());
  expect(fetcher).not.toHaveBeenCalled();
  expect(raised("connection")).toEqual([{ state: "live" }]);
  expect(isOpen()).toBe(false);
});

test("a hold that ends while the page is still opening is told all the same", async () => {
  const held = snapshot([line()], { hold: { state: "held", remainingMs: 1000, windowMs: 600_000 } });
  await open(held, undefined, () => push(snapshot([line()], { version: held.version + 1, hold: { state: "expired", remainingMs: 0, windowMs: 600_000 } })));
  expect(all("cart-alert-toast")[0]?.dataset["toast"]).toBe("hold");
});

test("a page written before its check was complete asks for the rest first", async () => {
  fetcher.mockResolvedValueOnce(json(snapshot([short()])));
  await open(snapshot([line({ kind: "checking" })], { checking: true }));
  expect(fetcher.mock.calls[0]![0]).toBe("/cart-integrity/cart");
  expect(isOpen()).toBe(true);
});

test("a page without a cart stays quiet and does not connect", async () => {
  fetcher.mockResolvedValueOnce(json({ code: "no-cart" }, 404));
  await open(null);
  await pass(60_000);
  expect(fetcher).toHaveBeenCalledOnce();
  expect(raised("connection")).toEqual([]);
});

test("what sells out while the page is open is told without a reload, many lines in one popup", async () => {
  await open(snapshot([line(), line({ line: "l-2" })]));
  push(snapshot([short({ version: 2 }), line({ line: "l-2" })], { version: 2 }));
  await pass(200);
  push(snapshot([short({ version: 2 }), line({ line: "l-2", kind: "outOfStock", version: 2 })], { version: 3 }));
  await pass(450);
  expect(raised("alert")).toEqual([{ lines: ["l-1", "l-2"] }]);
});

test("a snapshot of a lower version is dropped", async () => {
  await open(snapshot([line()], { version: 5 }));
  push(snapshot([short()], { version: 4 }));
  await pass(450);
  expect(isOpen()).toBe(false);
  expect(raised("snapshot").every((s: Snapshot) => s.version === 5)).toBe(true);
});

test("what was decided later is not asked again on the next page", async () => {
  await open(snapshot([short()]));
  all("cart-alert-later")[0]!.click();
  client.stop();
  await open(snapshot([short()]));
  expect(isOpen()).toBe(false);
});

test("while the shopper types it waits, and then tells it once", async () => {
  await open(snapshot(), `<section cart-region="lines">rows</section><input id="name">`);
  const field = document.getElementById("name")!;
  field.focus();
  push(snapshot([short({ version: 2 })], { version: 2 }));
  for (let i = 0; i < 10; i++) { field.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true })); await pass(300); }
  expect(isOpen()).toBe(false);
  await pass(2000);
  expect(isOpen()).toBe(true);
});

test("a change refreshes the page's regions; a page that cancels it does so itself", async () => {
  await open(snapshot());
  push(snapshot([line({ quantity: 4 })], { version: 2, revision: 2 }));
  await pass(300);
  expect(document.querySelector("[cart-region]")!.textContent).toBe("fresh rows");
  document.addEventListener("cart-integrity:changed", e => e.preventDefault(), { once: true });
  push(snapshot([line({ quantity: 5 })], { version: 3, revision: 3 }));
  await pass(300);
  expect(fetcher).toHaveBeenCalledOnce();
});

test("a page without regions offers a link", async () => {
  await open(snapshot(), "<p>home</p>");
  push(snapshot([line()], { version: 2, revision: 2 }));
  await pass(300);
  expect(all("cart-alert-toast")[0]!.dataset["toast"]).toBe("changed");
  expect(all("cart-alert-toast-link")[0]!.getAttribute("href")).toBe(location.href.split("#")[0]);
});

test("an answered choice closes the popup and is told to the page; remove can be undone for ten seconds", async () => {
  await open(snapshot([short()]));
  fetcher.mockImplementation(async url => json(snapshot([], { version: 2, revision: 2 }), String(url).endsWith("choices") ? 200 : 404));
  root.querySelector<HTMLElement>("[data-choice=remove]")!.click();
  await pass(10);
  expect(isOpen()).toBe(false);
  expect(raised("choice")).toEqual([{ line: "l-1", choice: { kind: "remove" } }]);
  expect(all("cart-alert-toast")[0]!.textContent).toContain("White hanging heart was removed.");
  await pass(9000);
  fetcher.mockClear();
  all("cart-alert-toast-action")[0]!.click();
  expect(JSON.parse(String(await undoBody()))).toEqual({ line: "l-1", choice: { kind: "undo", sku: "85123A", quantity: 3 } });
});

const undoBody = async () => { await pass(10); return fetcher.mock.calls.find(([url]) => url.endsWith("choices"))![1]!.body; };

test("the offer to undo goes by itself", async () => {
  await open(snapshot([short()]));
  fetcher.mockImplementation(async url => String(url).endsWith("choices") ? json(snapshot([], { version: 2 })) : json({}, 500));
  root.querySelector<HTMLElement>("[data-choice=remove]")!.click();
  await pass(9900);
  expect(all("cart-alert-toast")[0]!.dataset["toast"]).toBe("undo");
  await pass(200);
  expect(all("cart-alert-toast").some(t => t.dataset["toast"] === "undo")).toBe(false);
});

test("stock that returns while the popup is open closes it and is good news", async () => {
  await open(snapshot([line({ kind: "heldByOthers" })]));
  expect(isOpen()).toBe(true);
  push(snapshot([line({ version: 2 })], { version: 2 }));
  await pass(10);
  expect(isOpen()).toBe(false);
  expect(all("cart-alert-toast")[0]!.textContent).toContain("White hanging heart is available again.");
});

test("good news that is no longer true goes before the bad is told", async () => {
  await open(snapshot([line({ kind: "heldByOthers" }), line({ line: "l-2", title: "Bunting", kind: "outOfStock" })]));
  push(snapshot([line({ version: 2 }), line({ line: "l-2", title: "Bunting", version: 2 })], { version: 2 }));
  await pass(450);
  expect(all("cart-alert-toast")[0]!.textContent).toContain("White hanging heart and Bunting are available again.");
  push(snapshot([line({ kind: "outOfStock", version: 3 }), line({ line: "l-2", title: "Bunting", version: 2 })], { version: 3 }));
  await pass(450);
  expect(isOpen()).toBe(true);
  expect(all("cart-alert-toast")[0]!.textContent).toContain("Bunting is available again.");
});

test("a hold that ends is a polite notice that offers to hold again, not a dialog", async () => {
  const hold = { state: "held", remainingMs: 60_000, windowMs: 60_000 } as const;
  await open(snapshot([line({ choices: [{ kind: "holdAgain" }] })], { hold }));
  push(snapshot([line({ choices: [{ kind: "holdAgain" }] })], { version: 2, hold: { ...hold, state: "expired", remainingMs: 0 } }));
  await pass(450);
  expect(isOpen()).toBe(false);
  expect(all("cart-alert-toast")[0]!.dataset["toast"]).toBe("hold");
  push(snapshot([line({ choices: [{ kind: "holdAgain" }] })], { version: 3, hold: { ...hold, state: "expired", remainingMs: 0 } }));
  expect(all("cart-alert-toast")).toHaveLength(1);
  fetcher.mockImplementation(async () => json(snapshot([line()], { version: 4, hold })));
  all("cart-alert-toast-action")[0]!.click();
  await pass(10);
  const [url, init] = fetcher.mock.calls.find(([u]) => u.endsWith("choices"))!;
  expect([url, JSON.parse(String(init!.body)).choice]).toEqual(["/cart-integrity/choices", { kind: "holdAgain" }]);
  expect(all("cart-alert-toast")).toHaveLength(0);
});
