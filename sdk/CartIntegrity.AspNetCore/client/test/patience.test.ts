import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Client } from "../src/client";
import type { Hub } from "../src/live/hub";
import type { Line, Snapshot } from "../src/snapshot";
import { json, line, snapshot } from "./samples";

// The choices of those who can wait, on a whole page: only the network is replaced.
let client: Client;
let root: ShadowRoot;
let watched: Snapshot;
let push: (value: unknown) => void;
const fetcher = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>();
const chosen = vi.fn<(event: Event) => void>();

const hub = (): Hub => ({
  start: async () => {}, stop: async () => {}, onclose: () => {}, invoke: async () => watched, on: (_, handler) => { push = handler; },
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const all = (testId: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
const isOpen = (): boolean => (all("cart-alert")[0] as HTMLDialogElement).open;
const toast = (): string | undefined => all("cart-alert-toast")[0]?.textContent ?? undefined;
const choose = async (kind: string): Promise<void> => {
  all("cart-alert-choice").find(e => e.dataset["choice"] === kind)!.click();
  await pass(0);
};
const bodies = (): unknown[] => fetcher.mock.calls.filter(([, init]) => init?.method === "POST").map(([, init]) => JSON.parse(String(init!.body)).choice);

async function open(own: Snapshot): Promise<void> {
  document.body.innerHTML = `<section cart-region="lines"></section><div id="host"></div><script type="application/json" id="cart-integrity-snapshot">${JSON.stringify(own)}</script>`;
  watched = own;
  root = document.getElementById("host")!.attachShadow({ mode: "open" });
  client = new Client({ root, base: "/cart-integrity", language: "en", hub });
  client.start();
  await pass(450);
}

async function hear(next: Snapshot): Promise<void> {
  push(next);
  await pass(450);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  chosen.mockReset();
  fetcher.mockReset().mockImplementation(async () => new Response(`<section cart-region="lines"></section>`, { headers: { "Content-Type": "text/html" } }));
  vi.stubGlobal("fetch", fetcher);
  document.addEventListener("cart-integrity:choice", chosen);
});
afterEach(() => {
  client.stop();
  vi.unstubAllGlobals();
  document.removeEventListener("cart-integrity:choice", chosen);
});

const held = (over: Partial<Line> = {}): Line =>
  line({ kind: "heldByOthers", returnsInMs: 240_000, choices: [{ kind: "wait" }, { kind: "remove" }], ...over });

test("waiting closes the popup, asks nobody for anything, and says it is no queue", async () => {
  await open(snapshot([held()]));
  expect(all("cart-alert-message")[0]!.textContent).toContain("there is no queue");
  await choose("wait");
  expect(isOpen()).toBe(false);
  expect(bodies()).toEqual([]);
  expect((chosen.mock.lastCall![0] as CustomEvent).detail).toMatchObject({ line: "l-1", choice: { kind: "wait" } });
});

test("a line that is waited for is told again when it changes, and not before", async () => {
  await open(snapshot([held()]));
  await choose("wait");
  await hear(snapshot([held({ version: 2, returnsInMs: 60_000 })], { version: 2 }));
  expect(isOpen()).toBe(false);
  await hear(snapshot([line({ kind: "outOfStock", version: 3 })], { version: 3 }));
  expect(isOpen()).toBe(true);
});

test("a line that was waited for and came back is good news", async () => {
  await open(snapshot([held()]));
  await choose("wait");
  await hear(snapshot([line({ kind: "low", version: 2 })], { version: 2 }));
  expect(toast()).toContain("White hanging heart is available again.");
  expect(all("cart-alert-toast-action")).toEqual([]);
});

test("waiting for one line leaves the others in the popup", async () => {
  await open(snapshot([held(), line({ line: "l-2", kind: "short", available: 1 })]));
  await choose("wait");
  expect(all("cart-alert-line").map(e => e.dataset["line"])).toEqual(["l-2"]);
});

test("a promise is agreed to with the date that was shown, and is then no question any more", async () => {
  const promised = line({ kind: "backorder", now: 0, promiseDate: "2026-12-12", asks: true, choices: [{ kind: "backorder", promiseDate: "2026-12-12" }] });
  await open(snapshot([promised]));
  fetcher.mockResolvedValueOnce(json(snapshot([{ ...promised, asks: undefined, choices: [] }], { revision: 2, version: 2 })));
  await choose("backorder");
  await pass(450);
  expect(bodies()).toEqual([{ kind: "backorder", promiseDate: "2026-12-12" }]);
  expect([isOpen(), toast()]).toEqual([false, undefined]);
});

test("reducing to none is a removal, with the undo of one", async () => {
  await open(snapshot([line({ kind: "short", available: 1, choices: [{ kind: "reduce", quantity: 0 }] })]));
  fetcher.mockResolvedValueOnce(json(snapshot([], { revision: 2, version: 2 })));
  await choose("reduce");
  expect(toast()).toContain("White hanging heart was removed.");
  expect(all("cart-alert-toast-action")[0]!.textContent).toBe("Undo");
});

const aside = (intent: "later" | "notify", over: Partial<Line> = {}): Line => line({ intent, kind: "outOfStock", choices: [], ...over });
const back = (intent: "later" | "notify", over: Partial<Line> = {}): Line =>
  aside(intent, { kind: "backInStock", version: 2, choices: [{ kind: "moveToCart" }, { kind: "remove" }], ...over });

test.each([["later", "is available again."], ["notify", "is back."]] as const)("a line put aside (%s) that is back is told and can be bought from there", async (intent, said) => {
  await open(snapshot([aside(intent)]));
  expect(isOpen()).toBe(false);
  await hear(snapshot([back(intent)], { version: 2 }));
  expect(toast()).toContain(`White hanging heart ${said}`);

  fetcher.mockResolvedValueOnce(json(snapshot([line({ version: 3 })], { revision: 2, version: 3 })));
  all("cart-alert-toast-action")[0]!.click();
  await pass(450);
  expect(bodies()).toEqual([{ kind: "moveToCart" }]);
  expect([isOpen(), toast()]).toEqual([false, undefined]);
});

test("what came back while no page was open is told at the next view, once", async () => {
  await open(snapshot([aside("notify")]));
  client.stop();
  await open(snapshot([back("notify")], { version: 2 }));
  expect(toast()).toContain("White hanging heart is back.");
  client.stop();
  await open(snapshot([back("notify")], { version: 2 }));
  expect(toast()).toBeUndefined();
});

test("two lines that are back are moved together; one bought elsewhere takes the news back", async () => {
  const two = (make: typeof aside): Line[] => [make("notify", { title: "Heart" }), make("notify", { line: "l-2", title: "Star" })];
  await open(snapshot(two(aside)));
  await hear(snapshot(two(back), { version: 2 }));
  expect(toast()).toContain("Heart and Star are back.");
  await hear(snapshot([line({ title: "Heart", version: 3 }), back("notify", { line: "l-2", title: "Star" })], { revision: 2, version: 3 }));
  expect(toast()).toContain("Star is back.");
  await hear(snapshot([line({ title: "Heart", version: 3 })], { revision: 3, version: 4 }));
  expect(toast()).toBeUndefined();
});

test("the shop's people are told about as a choice that a page may take up itself", async () => {
  await open(snapshot([line({ kind: "outOfStock", choices: [{ kind: "contactSupport", url: "https://shop.example/help" }] })]));
  chosen.mockImplementationOnce(event => event.preventDefault());
  await choose("contactSupport");
  expect((chosen.mock.lastCall![0] as CustomEvent).detail.choice.kind).toBe("contactSupport");
  expect(isOpen()).toBe(false);
});
