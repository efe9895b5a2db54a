import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Messages } from "../src/messages/messages";
import { Countdown } from "../src/page/countdown";
import type { Hold } from "../src/snapshot";
import { snapshot } from "./samples";

const announce = vi.fn();
const ended = vi.fn();
const holdAgain = vi.fn();
let countdown: Countdown;

beforeEach(() => {
  vi.useFakeTimers();
  for (const mock of [announce, ended, holdAgain]) mock.mockReset();
  document.body.innerHTML = `<span class="cart-hold-countdown" data-cart-hold>…</span>`;
  countdown = new Countdown({ messages: new Messages("en"), announce, ended, holdAgain });
});
afterEach(() => countdown.dispose());

const element = (): HTMLElement => document.querySelector<HTMLElement>("[data-cart-hold]")!;
const hold = (state: Hold["state"], remainingMs = 0) => snapshot([], { hold: { state, remainingMs, windowMs: 600_000 } });

test("it counts down by the second, two seconds ahead of the truth", () => {
  countdown.take(hold("held", 62_000));
  expect(element().textContent).toBe("Held for you for 1:00");
  vi.advanceTimersByTime(1000);
  expect(element().textContent).toBe("Held for you for 0:59");
  expect(element().getAttribute("role")).toBe("timer");
});

test("a wrong clock does no harm: only the monotonic time counts", () => {
  countdown.take(hold("held", 62_000));
  vi.setSystemTime(new Date("2031-01-01"));
  vi.advanceTimersByTime(1000);
  expect(element().textContent).toBe("Held for you for 0:59");
});

test("a screen reader hears it at two minutes, at one, and at the end; not each second", () => {
  countdown.take(hold("held", 182_000));
  vi.advanceTimersByTime(181_000);
  expect(announce.mock.calls.flat()).toEqual([
    "Your items are held for 2 more minutes.", "Your items are held for 1 more minute.", "No longer held for you",
  ]);
  expect(ended).toHaveBeenCalledOnce();
});

test("a mark that was already passed when the page was opened is not told", () => {
  countdown.take(hold("held", 52_000));
  vi.advanceTimersByTime(10_000);
  expect(announce).not.toHaveBeenCalled();
});

test("a hold that has run out can be taken again", () => {
  countdown.take(hold("expired"));
  expect(element().firstChild!.nodeValue).toBe("No longer held for you");
  element().querySelector<HTMLButtonElement>("[data-testid=cart-hold-again]")!.click();
  expect(holdAgain).toHaveBeenCalledOnce();
});

test("a hold that starts anew drops the button and counts again", () => {
  countdown.take(hold("expired"));
  countdown.take(hold("held", 602_000));
  expect(element().textContent).toBe("Held for you for 10:00");
  expect(element().querySelector("button")).toBeNull();
});

test("while paying nothing counts, and without a hold nothing is said", () => {
  countdown.take(hold("inPayment", 60_000));
  expect(element().textContent).toBe("Held for you while you pay");
  countdown.take(snapshot([]));
  expect(element().textContent).toBe("");
});
