import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Quiet } from "../src/news/quiet";
import { line } from "./samples";

let now = 0;
let quiet: Quiet;
beforeEach(() => { document.body.innerHTML = ""; now = 10_000; quiet = new Quiet(document, () => now); });
afterEach(() => quiet.dispose());

const type = (html: string): HTMLElement => {
  document.body.insertAdjacentHTML("beforeend", html);
  const field = document.body.lastElementChild as HTMLElement;
  field.focus();
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
  return field;
};
const short = [line({ kind: "short" })];
const gone = [line({ kind: "outOfStock" })];

test.each(["<input>", "<textarea></textarea>", "<select><option>1</select>", `<div contenteditable="true" tabindex="0"></div>`])(
  "while the shopper types in %s a popup waits a second and a half after the last key", html => {
    type(html);
    expect(quiet.mayInterrupt(short)).toBe(false);
    now += 1499;
    expect(quiet.mayInterrupt(short)).toBe(false);
    now += 1;
    expect(quiet.mayInterrupt(short)).toBe(true);
  });

test("a field that was left, or a checkbox, is not typing", () => {
  type("<input>").blur();
  expect(quiet.mayInterrupt(short)).toBe(true);
  type(`<input type="checkbox">`);
  expect(quiet.mayInterrupt(short)).toBe(true);
});

test("while the shopper pays a popup waits, however long", () => {
  document.body.innerHTML = "<form data-cart-quiet></form>";
  now += 600_000;
  expect(quiet.mayInterrupt(short)).toBe(false);
});

test("at the checkout a line that is gone altogether does not wait; a short one does", () => {
  document.body.innerHTML = "<form data-cart-checkout data-cart-quiet></form>";
  expect(quiet.mayInterrupt(gone)).toBe(true);
  expect(quiet.mayInterrupt(short)).toBe(false);
});

test("a hidden page is never interrupted", () => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  expect(quiet.mayInterrupt(gone)).toBe(false);
});
