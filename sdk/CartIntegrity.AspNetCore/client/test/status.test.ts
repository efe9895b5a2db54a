import { beforeEach, expect, test } from "vitest";
import { Messages } from "../src/messages/messages";
import { Status } from "../src/page/status";
import { line, snapshot } from "./samples";

let status: Status;
beforeEach(() => {
  document.body.innerHTML = `<span class="cart-line-status" data-line="l-1" data-kind="low" role="status">Nur noch 2</span>`;
  status = new Status(new Messages("en"));
});
const span = (): HTMLElement => document.querySelector<HTMLElement>(".cart-line-status")!;

test("what the server wrote stays while it is true", () => {
  status.show(snapshot([line({ kind: "low", available: 2 })]));
  expect(span().textContent).toBe("Nur noch 2");
});

test("a newer verdict changes words and kind", () => {
  status.show(snapshot([line({ kind: "low", available: 2 })]));
  status.show(snapshot([line({ kind: "short", available: 1, version: 2 })]));
  expect([span().textContent, span().dataset["kind"]]).toEqual(["Only 1 left", "short"]);
});

test("a page written while checking is corrected at once", () => {
  span().dataset["kind"] = "checking";
  status.show(snapshot([line({ kind: "outOfStock" })]));
  expect(span().textContent).toBe("Out of stock");
});

test("minutes until units return are counted on", () => {
  const held = snapshot([line({ kind: "heldByOthers", returnsInMs: 240_000 })]);
  status.show(held);
  expect(span().textContent).toBe("Held by another shopper, may return in 4 min");
  status.show(held, 61_000);
  expect(span().textContent).toBe("Held by another shopper, may return in 3 min");
});

test("in a large cart a line that is no longer named is in stock again", () => {
  span().dataset["kind"] = "outOfStock";
  status.show(snapshot([], { lineCount: 60 }));
  expect([span().textContent, span().dataset["kind"]]).toEqual(["In stock", "available"]);
});
