import { beforeEach, expect, test, vi } from "vitest";
import { Messages } from "../src/messages/messages";
import { Popup } from "../src/popup/popup";
import type { Line } from "../src/snapshot";
import { line, settle, snapshot } from "./samples";

const choose = vi.fn();
const contact = vi.fn<() => boolean>();
const opened = vi.fn();
const postponed = vi.fn();
let root: ShadowRoot;
let popup: Popup;

beforeEach(() => {
  for (const mock of [choose, contact, opened, postponed]) mock.mockReset();
  document.body.innerHTML = `<main><ul cart-region="lines"></ul></main><div id="host"></div>`;
  root = document.getElementById("host")!.attachShadow({ mode: "open" });
  popup = new Popup(root, new Messages("en"), { choose, contact, opened, postponed });
});

const all = (testId: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
const one = (testId: string): HTMLElement => all(testId)[0]!;
const texts = (testId: string): string[] => all(testId).map(e => e.textContent!);
const short = (id: string, over: Partial<Line> = {}): Line => line({ line: id, kind: "short", available: 2, title: `Item ${id}`, ...over });

test("one popup for many lines, named by a title and one summary sentence", () => {
  popup.show([short("a"), short("b")]);
  popup.show([short("c")]);
  expect(all("cart-alert")).toHaveLength(1);
  expect(all("cart-alert-line").map(e => e.dataset["line"])).toEqual(["a", "b", "c"]);
  expect(one("cart-alert-title").textContent).toBe("3 items in your cart have changed");
  expect(one("cart-alert-summary").textContent).toBe("Item a and 2 other items can’t be ordered as they stand. Choose what to do with each.");
  expect(opened).toHaveBeenCalledOnce();
});

test("it is an alert dialog described by its summary, and the focus starts at its title", () => {
  popup.show([short("a")]);
  const dialog = one("cart-alert");
  expect([dialog.getAttribute("role"), dialog.getAttribute("aria-labelledby"), dialog.getAttribute("aria-describedby")]).toEqual(["alertdialog", "title", "summary"]);
  expect(root.activeElement).toBe(one("cart-alert-title"));
});

test("text is only ever text, and an address is only ever of the web", () => {
  popup.show([short("a", { title: `<img src=x onerror="alert(1)">`, url: "javascript:alert(1)", image: "javascript:alert(1)" })]);
  expect(one("cart-alert-line").querySelector("bdi")!.textContent).toBe(`<img src=x onerror="alert(1)">`);
  expect(one("cart-alert-line").querySelector("img, a")).toBeNull();
});

test("a line with a picture shows it; one without has no empty square", () => {
  popup.show([short("a", { image: "/img/a.jpg" }), short("b", { image: null })]);
  const [pictured, plain] = all("cart-alert-line");
  expect(pictured!.querySelector<HTMLElement>("[part=image] img")!.getAttribute("src")).toMatch(/\/img\/a\.jpg$/);
  expect(plain!.querySelector("[part=image]")).toBeNull();
  expect([pictured!.className, plain!.className]).toEqual(["line", "line plain"]);
});

test("names carry the language the shop gives for them, wherever they stand", () => {
  const star = { kind: "replace", sku: "S", title: "Star", lang: "fr", price: "£2.95" };
  popup.show([short("a", { lang: "en", choices: [star, { kind: "remove" }] }), short("b")]);
  const names = (testId: string): (string | null)[][] => [...one(testId).querySelectorAll("bdi")].map(n => [n.textContent, n.getAttribute("lang")]);
  expect(names("cart-alert-summary")).toEqual([["Item a", "en"], ["Item b", null]]);
  expect(names("cart-alert-line")).toEqual([["Item a", "en"], ["Star", "fr"]]);
  expect(one("cart-alert-choice").textContent).toBe("Take Star instead, £2.95");
});

test("a newer snapshot changes it in place and leaves the focus where it is", () => {
  popup.show([short("a"), short("b")]);
  const button = one("cart-alert-line").querySelector("button")!;
  button.focus();
  popup.update(snapshot([short("a", { available: 1, version: 2 }), short("b")]));
  expect(texts("cart-alert-message")[0]).toBe("Only 1 left. You wanted 3.");
  expect(root.activeElement).toBe(button);
});

test("changed choices keep the focus on the same kind of choice", () => {
  popup.show([short("a")]);
  const remove = one("cart-alert-line").querySelector<HTMLElement>("[data-choice=remove]")!;
  remove.focus();
  popup.update(snapshot([short("a", { choices: [{ kind: "takeAll", quantity: 1 }, { kind: "remove" }] })]));
  expect((root.activeElement as HTMLElement).dataset["choice"]).toBe("remove");
  expect(texts("cart-alert-choice")).toEqual(["Take 1", "Remove"]);
});

test("lines that are good again or answered go; the last one takes the popup with it, as answered", () => {
  popup.show([short("a"), short("b")]);
  expect(popup.update(snapshot([line({ line: "a" }), short("b")])).map(l => l.line)).toEqual(["a"]);
  expect(all("cart-alert-line")).toHaveLength(1);
  popup.update(snapshot([]));
  expect(popup.isOpen).toBe(false);
  expect(postponed).not.toHaveBeenCalled();
});

test("the focus of a line that went is inherited by its neighbour", () => {
  popup.show([short("a"), short("b")]);
  one("cart-alert-line").querySelector("button")!.focus();
  popup.update(snapshot([short("b")]));
  expect(one("cart-alert-line").contains(root.activeElement)).toBe(true);
});

test("closing is deciding later", () => {
  popup.show([short("a"), short("b")]);
  one("cart-alert-later").click();
  expect(popup.isOpen).toBe(false);
  expect(postponed.mock.calls[0]![0].map((l: Line) => l.line)).toEqual(["a", "b"]);
});

test("the focus goes back to where it was, and to the next row when that row is gone", () => {
  const rows = document.querySelector("ul")!;
  rows.innerHTML = ["a", "b"].map(id => `<li><span class="cart-line-status" data-line="${id}"></span><button name="del">Remove ${id}</button></li>`).join("");
  rows.querySelector("button")!.focus();
  popup.show([short("a")]);
  rows.firstElementChild!.remove();
  one("cart-alert-close").click();
  expect(document.activeElement!.textContent).toBe("Remove b");
});

test("with no row left the focus goes to the content and not to nowhere", () => {
  const rows = document.querySelector("ul")!;
  rows.innerHTML = `<li><span class="cart-line-status" data-line="a"></span><button>Remove</button></li>`;
  rows.querySelector("button")!.focus();
  popup.show([short("a")]);
  rows.replaceChildren();
  one("cart-alert-close").click();
  expect(document.activeElement).toBe(rows);
});

test("the first choice is the primary one; a choice it does not know is left out", () => {
  popup.show([short("a", { choices: [{ kind: "teleport" }, { kind: "takeAll", quantity: 2 }, { kind: "remove" }] })]);
  expect(all("cart-alert-choice").map(b => b.getAttribute("part"))).toEqual(["choice choice-primary", "choice"]);
});

test("while a choice is under way its line takes no other; a refusal is shown with its code", async () => {
  let answer!: (problem: unknown) => void;
  choose.mockImplementation(() => new Promise(resolve => { answer = resolve; }));
  popup.show([short("a")]);
  const [take, remove] = all("cart-alert-choice");
  take!.click();
  remove!.click();
  expect(choose).toHaveBeenCalledOnce();
  expect(remove!.getAttribute("aria-disabled")).toBe("true");
  answer({ status: 409, code: "payment-in-progress", title: "You are paying right now." });
  await settle();
  expect(one("cart-alert-error").textContent).toBe("You are paying right now. (payment-in-progress)");
  expect(remove!.hasAttribute("aria-disabled")).toBe(false);
});

test("past fifty lines the rest is counted, and moves up", () => {
  const lines = Array.from({ length: 52 }, (_, i) => short(`l${i}`));
  popup.show(lines);
  expect(all("cart-alert-line")).toHaveLength(50);
  expect(one("cart-alert-more").textContent).toBe("And 2 more items in your cart.");
  popup.update(snapshot(lines.slice(2)));
  expect(all("cart-alert-line")).toHaveLength(50);
  expect(one("cart-alert-more").hidden).toBe(true);
});

test("notices are one at a time, the urgent one first, and reachable while the dialog is open", () => {
  popup.toasts.show({ key: "good", text: "Back" });
  popup.toasts.show({ key: "undo", text: "Removed", urgent: true });
  expect(texts("cart-alert-toast").map(t => t.slice(0, 7))).toEqual(["Removed"]);
  popup.show([short("a")]);
  expect(one("cart-alert").contains(one("cart-alert-toast"))).toBe(true);
  one("cart-alert-toast-close").click();
  expect(one("cart-alert-toast").textContent).toContain("Back");
  one("cart-alert-close").click();
  expect(one("cart-alert").contains(one("cart-alert-toast"))).toBe(false);
});

const help = (url: string): Partial<Line> => ({ choices: [{ kind: "contactSupport", url }, { kind: "remove" }] });

test("the shop's people are a link; a page that takes it up itself keeps the shopper, and the popup goes out of its way", () => {
  popup.show([short("a", help("https://shop.example/help"))]);
  const link = one("cart-alert-choice") as HTMLAnchorElement;
  expect([link.tagName, link.href, link.textContent]).toEqual(["A", "https://shop.example/help", "Contact us"]);

  contact.mockReturnValueOnce(true);
  const followed = new MouseEvent("click", { cancelable: true });
  link.dispatchEvent(followed);
  expect([followed.defaultPrevented, popup.isOpen]).toEqual([false, true]);

  contact.mockReturnValueOnce(false);
  const kept = new MouseEvent("click", { cancelable: true });
  link.dispatchEvent(kept);
  expect([kept.defaultPrevented, popup.isOpen]).toEqual([true, false]);
});

test("an address that is not of the web is not offered", () => {
  popup.show([short("a", help("javascript:alert(1)"))]);
  expect(all("cart-alert-choice").map(e => e.dataset["choice"])).toEqual(["remove"]);
});
