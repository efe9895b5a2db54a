import { beforeEach, expect, test, vi } from "vitest";
import { Collector } from "../src/news/collector";

beforeEach(() => { vi.useFakeTimers(); });

test("what happens within the quiet time is told once, after it", () => {
  const flush = vi.fn();
  const collector = new Collector(flush);
  collector.note();
  vi.advanceTimersByTime(399);
  collector.note();
  vi.advanceTimersByTime(399);
  expect(flush).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(flush).toHaveBeenCalledOnce();
});

test("an endless stream is told after two seconds at the latest, again and again", () => {
  const flush = vi.fn();
  const collector = new Collector(flush);
  for (let ms = 0; ms < 4400; ms += 100) { collector.note(); vi.advanceTimersByTime(100); }
  expect(flush).toHaveBeenCalledTimes(2);
});

test("nothing is told after the end", () => {
  const flush = vi.fn();
  const collector = new Collector(flush);
  collector.note();
  collector.dispose();
  vi.advanceTimersByTime(5000);
  expect(flush).not.toHaveBeenCalled();
});
