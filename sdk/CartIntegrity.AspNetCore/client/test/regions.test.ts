import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Regions } from "../src/page/regions";
import { settle, snapshot } from "./samples";

const fetcher = vi.fn<typeof fetch>();
const replaced = vi.fn();
const cannotFollow = vi.fn();
let regions: Regions;

beforeEach(() => {
  vi.useFakeTimers();
  for (const mock of [fetcher, replaced, cannotFollow]) mock.mockReset();
  regions = new Regions({ fetcher, replaced, cannotFollow });
});
afterEach(() => regions.dispose());

const page = (body: string): void => { document.body.innerHTML = body; };
const serve = (body: string): void => {
  fetcher.mockImplementationOnce(async () => new Response(`<html><body>${body}</body></html>`, { headers: { "Content-Type": "text/html; charset=utf-8" } }));
};
const region = (name = "lines"): HTMLElement => document.querySelector<HTMLElement>(`[cart-region=${name}]`)!;

test("regions of the same name get the new contents, with the page's own cookies; the rest of the page stays", async () => {
  page(`<p id="keep">mine</p><section cart-region="lines">old</section><b cart-region="total">1</b>`);
  const [keep, lines] = [document.getElementById("keep"), region()];
  serve(`<p id="keep">theirs</p><section cart-region="lines" class="few">new</section><b cart-region="total">2</b>`);
  await regions.refresh(false);
  expect([region().textContent, region("total").textContent, region().className]).toEqual(["new", "2", "few"]);
  expect(region()).toBe(lines);
  expect(document.getElementById("keep")).toBe(keep);
  expect(fetcher).toHaveBeenCalledWith(document.location.href.split("#")[0], expect.objectContaining({ credentials: "same-origin" }));
});

test("the fetched page's snapshot is handed on", async () => {
  page(`<section cart-region="lines">old</section>`);
  serve(`<section cart-region="lines">new</section><script type="application/json" id="cart-integrity-snapshot">${JSON.stringify(snapshot([], { version: 8 }))}</script>`);
  await regions.refresh(false);
  expect(replaced).toHaveBeenCalledWith(expect.objectContaining({ version: 8 }));
});

test("a region that holds the focus is left alone until it is left", async () => {
  page(`<section cart-region="lines"><input id="q" value="3"></section><button id="out">x</button>`);
  document.getElementById("q")!.focus();
  serve(`<section cart-region="lines">new</section>`);
  await regions.refresh(true);
  expect(document.activeElement!.id).toBe("q");
  document.getElementById("out")!.focus();
  vi.runAllTimers();
  expect(region().textContent).toBe("new");
});

test("an edited field keeps what was typed, also after it was left", async () => {
  page(`<section cart-region="lines"><input id="q" value="3"></section><button id="out">x</button>`);
  const field = document.getElementById("q") as HTMLInputElement;
  field.focus();
  field.value = "12";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  document.getElementById("out")!.focus();
  serve(`<section cart-region="lines">new</section>`);
  await regions.refresh(false);
  vi.runAllTimers();
  expect((document.getElementById("q") as HTMLInputElement).value).toBe("12");
});

test("a button with the focus yields to the shopper's own answer, and its successor gets the focus", async () => {
  const row = (id: string) => `<li>${id}<span class="cart-line-status" data-line="${id}"></span><button name="del">Remove ${id}</button></li>`;
  page(`<ul cart-region="lines">${row("a")}${row("b")}${row("c")}</ul>`);
  document.querySelectorAll<HTMLElement>("button")[1]!.focus();
  serve(`<ul cart-region="lines">${row("a")}${row("c")}</ul>`);
  await regions.refresh(true);
  expect(region().querySelectorAll("li")).toHaveLength(2);
  expect(document.activeElement!.textContent).toBe("Remove c");
});

test("in a cart of one line the focus stays with the control it was on, whatever else appears around the row", async () => {
  const row = `<ul><li>a<span class="cart-line-status" data-line="a"></span><input name="quantity"><button>Update</button><button>Remove</button></li></ul>`;
  page(`<section cart-region="lines">${row}<a href="#">Checkout</a></section>`);
  document.querySelector<HTMLElement>("button")!.focus();
  serve(`<section cart-region="lines"><a href="#a">Decide</a>${row.replace("<button>Update", "<button>Take 2</button><button>Update")}</section>`);
  await regions.refresh(true);
  expect(document.activeElement!.textContent).toBe("Update");
});

test("when its row is gone the focus goes to the row that is left, not to what stands before the rows", async () => {
  const row = (id: string) => `<li>${id}<span class="cart-line-status" data-line="${id}"></span><button>Remove ${id}</button></li>`;
  page(`<a href="#">Continue shopping</a><section cart-region="lines"><a href="#">Help</a><ul>${row("a")}${row("b")}</ul></section>`);
  document.querySelector<HTMLElement>("button")!.focus();
  serve(`<section cart-region="lines"><a href="#">Help</a><ul>${row("b")}</ul></section>`);
  await regions.refresh(true);
  expect(document.activeElement!.textContent).toBe("Remove b");
});

test("the same button leaves a change from elsewhere waiting", async () => {
  page(`<ul cart-region="lines"><button>Remove</button></ul>`);
  document.querySelector("button")!.focus();
  serve(`<ul cart-region="lines">new</ul>`);
  await regions.refresh(false);
  expect(region().textContent).toBe("Remove");
});

test("without regions, or when the page cannot be fetched, the shopper is offered a link", async () => {
  page("<p>home</p>");
  await regions.refresh(false);
  expect(fetcher).not.toHaveBeenCalled();
  page(`<section cart-region="lines">old</section>`);
  fetcher.mockRejectedValueOnce(new TypeError("offline"));
  await regions.refresh(false);
  fetcher.mockResolvedValueOnce(new Response("sorry", { status: 500 }));
  await regions.refresh(false);
  expect(cannotFollow).toHaveBeenCalledTimes(3);
  expect(region().textContent).toBe("old");
});

test("of two refreshes under way only the later one is used", async () => {
  page(`<section cart-region="lines">old</section>`);
  let answerFirst!: (r: Response) => void;
  fetcher.mockImplementationOnce(() => new Promise(resolve => { answerFirst = resolve; }));
  serve(`<section cart-region="lines">second</section>`);
  const first = regions.refresh(false);
  await regions.refresh(false);
  answerFirst(new Response(`<section cart-region="lines">first</section>`, { headers: { "Content-Type": "text/html" } }));
  await first;
  await settle();
  expect(region().textContent).toBe("second");
});

test("scripts and handlers of the fetched page do not come along on the region itself", async () => {
  page(`<section cart-region="lines">old</section>`);
  serve(`<section cart-region="lines" onclick="alert(1)" data-state="full">new</section>`);
  await regions.refresh(false);
  expect(region().hasAttribute("onclick")).toBe(false);
  expect(region().dataset["state"]).toBe("full");
});
