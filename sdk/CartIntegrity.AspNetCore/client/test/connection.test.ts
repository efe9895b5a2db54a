import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Connection, retryDelayMs } from "../src/live/connection";
import type { Hub } from "../src/live/hub";
import { settle, snapshot } from "./samples";

class FakeHub {
  static all: FakeHub[] = [];
  static starts: (() => Promise<void>) = async () => {};
  static watches: (token: string) => Promise<unknown> = async () => snapshot();
  close: () => void = () => {};
  cart: (value: unknown) => void = () => {};
  stopped = false;
  constructor() { FakeHub.all.push(this); }
  start = () => FakeHub.starts();
  stop = async () => { this.stopped = true; };
  invoke = (_: string, token: string) => FakeHub.watches(token);
  on = (_: string, handler: (value: unknown) => void) => { this.cart = handler; };
  onclose = (handler: () => void) => { this.close = handler; };
}

const take = vi.fn();
const poll = vi.fn<() => Promise<void>>();
const states: string[] = [];
let visible = true;
let connection: Connection;

beforeEach(() => {
  vi.useFakeTimers();
  FakeHub.all = [];
  FakeHub.starts = async () => {};
  FakeHub.watches = async () => snapshot();
  take.mockReset();
  poll.mockReset().mockResolvedValue(undefined);
  states.length = 0;
  visible = true;
  connection = new Connection({
    makeHub: () => new FakeHub() as unknown as Hub, token: async () => "t-1", renewToken: async () => "t-2",
    take, poll, stateChanged: state => states.push(state), random: () => 1, isVisible: () => visible,
  });
});
afterEach(() => connection.stop());

const refuse = async (): Promise<void> => { throw new Error("no"); };
const pass = async (ms: number): Promise<void> => { await vi.advanceTimersByTimeAsync(ms); };

test("it watches the cart, and takes what the hub sends", async () => {
  connection.start();
  await settle();
  FakeHub.all[0]!.cart(snapshot([], { version: 2 }));
  expect(states).toEqual(["live"]);
  expect(take.mock.calls.map(c => c[0].version)).toEqual([1, 2]);
});

test("the wait doubles from one second to thirty, and half of it is chance", () => {
  expect([1, 2, 3, 5, 6, 1000].map(n => retryDelayMs(n, () => 1))).toEqual([1000, 2000, 4000, 16000, 30000, 30000]);
  expect(retryDelayMs(6, () => 0)).toBe(15000);
});

test("it retries for ever", async () => {
  FakeHub.starts = refuse;
  connection.start();
  await pass(3_600_000);
  expect(FakeHub.all.length).toBeGreaterThan(100);
  FakeHub.starts = async () => {};
  await pass(30_000);
  expect(states.at(-1)).toBe("live");
});

test("after three failures it polls at once and every 30 s, and stops when live again", async () => {
  FakeHub.starts = refuse;
  connection.start();
  await pass(2999);
  expect(poll).not.toHaveBeenCalled();
  await pass(1); // failures at 0, 1 and 3 seconds
  expect(poll).toHaveBeenCalledOnce();
  expect(states).toEqual(["polling"]);
  await pass(30_000);
  expect(poll).toHaveBeenCalledTimes(2);
  FakeHub.starts = async () => {};
  await pass(30_000);
  const polls = poll.mock.calls.length;
  await pass(120_000);
  expect(poll).toHaveBeenCalledTimes(polls);
  expect(states.at(-1)).toBe("live");
});

test("a hidden page does not poll, and a poll that fails too is offline", async () => {
  FakeHub.starts = refuse;
  visible = false;
  connection.start();
  await pass(60_000);
  expect(poll).not.toHaveBeenCalled();
  visible = true;
  poll.mockRejectedValue(new Error("offline"));
  await pass(30_000);
  expect(states).toEqual(["offline"]);
});

test("a connection that closes is made anew and asks for what was missed", async () => {
  connection.start();
  await settle();
  FakeHub.all[0]!.close();
  await pass(1000);
  expect(FakeHub.all).toHaveLength(2);
  expect(take).toHaveBeenCalledTimes(2);
});

test("a refused token is renewed once", async () => {
  const tokens: string[] = [];
  FakeHub.watches = async token => { tokens.push(token); if (token === "t-1") throw new Error("HubException: token-expired"); return snapshot(); };
  connection.start();
  await settle();
  expect(tokens).toEqual(["t-1", "t-2"]);
  expect(states).toEqual(["live"]);
});

test("after sleep a socket that no longer answers is replaced at once", async () => {
  connection.start();
  await settle();
  let asked = 0;
  FakeHub.watches = () => ++asked === 1 ? new Promise(() => {}) : Promise.resolve(snapshot([], { version: 9 }));
  void connection.recheck();
  await pass(10_000);
  expect(FakeHub.all[0]!.stopped).toBe(true);
  expect(take.mock.calls.at(-1)![0].version).toBe(9);
  expect(states.at(-1)).toBe("live");
});

test("a socket that closes while it is asked after sleep is replaced at once", async () => {
  connection.start();
  await settle();
  let fail: (error: Error) => void = () => {};
  let asked = 0;
  FakeHub.watches = () => ++asked === 1 ? new Promise((_, reject) => { fail = reject; }) : Promise.resolve(snapshot([], { version: 9 }));
  const rechecked = connection.recheck();
  await settle();
  FakeHub.all[0]!.close();
  fail(new Error("the connection was closed"));
  await rechecked;
  expect(take.mock.calls.at(-1)![0].version).toBe(9);
  await pass(60_000);
  expect(FakeHub.all).toHaveLength(2);
});

test("a wake-up while waiting for the next try connects now", async () => {
  FakeHub.starts = refuse;
  connection.start();
  await pass(10_000);
  FakeHub.starts = async () => {};
  await connection.recheck();
  expect(states.at(-1)).toBe("live");
});

test("once stopped it stays silent", async () => {
  FakeHub.starts = refuse;
  connection.start();
  await settle();
  connection.stop();
  await pass(600_000);
  expect(FakeHub.all).toHaveLength(1);
});
