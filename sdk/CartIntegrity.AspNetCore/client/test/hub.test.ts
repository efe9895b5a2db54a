import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SocketHub } from "../src/live/hub";

const end = "\u001e";

/** A socket whose other side is played by the test. */
class FakeSocket {
  static last: FakeSocket;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly sent: string[] = [];
  isClosed = false;
  constructor(readonly address: URL) { FakeSocket.last = this; }
  send(text: string): void { this.sent.push(text); }
  close(): void { this.isClosed = true; }
  says(...messages: object[]): void { this.onmessage?.({ data: messages.map(m => JSON.stringify(m) + end).join("") }); }
}

let hub: SocketHub;
const closed = vi.fn();
const socket = (): FakeSocket => FakeSocket.last;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
  closed.mockReset();
  hub = new SocketHub("https://shop.example/cart-integrity");
  hub.onclose(closed);
});
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });

async function connect(): Promise<void> {
  const started = hub.start();
  socket().onopen?.();
  socket().says({});
  await started;
}

test("it opens a socket at the hub's address and shakes hands", async () => {
  await connect();
  expect(String(socket().address)).toBe("wss://shop.example/cart-integrity/hub");
  expect(socket().sent).toEqual([`{"protocol":"json","version":1}${end}`]);
});

test("calls are answered by number, in any order, and errors are errors", async () => {
  await connect();
  const [first, second] = [hub.invoke("Watch", "t-1"), hub.invoke("Watch", "t-2")];
  socket().says({ type: 3, invocationId: "1", error: "HubException: token-expired" }, { type: 3, invocationId: "0", result: { version: 2 } });
  expect(socket().sent[1]).toBe(`{"type":1,"target":"Watch","arguments":["t-1"],"invocationId":"0"}${end}`);
  expect(await first).toEqual({ version: 2 });
  await expect(second).rejects.toThrow("token-expired");
});

test("what the server sends goes to who listens; anything else is let be", async () => {
  const cart = vi.fn();
  hub.on("cart", cart);
  await connect();
  socket().says({ type: 1, target: "cart", arguments: [{ version: 1 }] }, { type: 1, target: "other", arguments: [1] }, { type: 9 });
  expect(cart.mock.calls).toEqual([[{ version: 1 }]]);
});

test("a message in the packet of the handshake is not lost", async () => {
  const cart = vi.fn();
  hub.on("cart", cart);
  const started = hub.start();
  socket().onopen?.();
  socket().says({}, { type: 1, target: "cart", arguments: [1] });
  await started;
  expect(cart).toHaveBeenCalledOnce();
});

test("a handshake that is refused, a socket that does not open and one that takes too long reject the start", async () => {
  const refused = hub.start();
  socket().says({ error: "no such protocol" });
  await expect(refused).rejects.toThrow("no such protocol");

  const closedEarly = new SocketHub("https://shop.example/ci").start();
  socket().onclose?.();
  await expect(closedEarly).rejects.toThrow("closed");

  const late = new SocketHub("https://shop.example/ci").start();
  vi.advanceTimersByTime(15_000);
  await expect(late).rejects.toThrow("silence");
  expect(closed).not.toHaveBeenCalled();
});

test("the server's ping is answered when nothing was said for a while", async () => {
  await connect();
  socket().says({ type: 6 });
  expect(socket().sent).toHaveLength(1);
  vi.advanceTimersByTime(15_000);
  socket().says({ type: 6 });
  expect(socket().sent.slice(1)).toEqual([`{"type":6}${end}`]);
});

test.each([
  ["the socket closes", () => socket().onclose?.()],
  ["the server says so", () => socket().says({ type: 7, error: "shutting down" })],
  ["nobody says a word for half a minute", () => { vi.advanceTimersByTime(30_000); }],
  ["what arrives is not the protocol", () => socket().onmessage?.({ data: "<html>" })],
  ["it is stopped", () => void hub.stop()],
])("it ends once when %s, and calls under way end with it", async (_, finish) => {
  await connect();
  const call = hub.invoke("Watch", "t-1");
  finish();
  await expect(call).rejects.toThrow();
  await hub.stop();
  expect(closed).toHaveBeenCalledOnce();
  expect(socket().isClosed).toBe(true);
  await expect(hub.invoke("Watch", "t-1")).rejects.toThrow("not connected");
});
