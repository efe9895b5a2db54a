// @vitest-environment node
import { build } from "esbuild";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
// @ts-expect-error the build script is plain JavaScript
import { settings } from "../build.mjs";
import type { Hub } from "../src/live/connection";

// The bundle leaves out the parts of SignalR that are never reached. This makes sure that they never are.
class FakeSocket {
  static address = "";
  binaryType = "";
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  onclose: (event: unknown) => void = () => {};
  onerror: (event: unknown) => void = () => {};
  readyState = 1;
  static readonly OPEN = 1;
  constructor(address: string) {
    FakeSocket.address = address;
    queueMicrotask(() => this.onopen());
  }
  send(text: string): void {
    const message = JSON.parse(text.slice(0, -1));
    const say = (body: object): void => queueMicrotask(() => this.onmessage({ data: `${JSON.stringify(body)}\u001e` }));
    if (message.protocol) return say({});
    if (message.target !== "Watch") return;
    say({ type: 3, invocationId: message.invocationId, result: { watching: message.arguments[0] } });
    say({ type: 1, target: "cart", arguments: [{ version: 2 }] });
  }
  close(): void {
    queueMicrotask(() => this.onclose({ wasClean: true, code: 1000 }));
  }
}

beforeEach(() => { vi.stubGlobal("WebSocket", FakeSocket); });
afterEach(() => { vi.unstubAllGlobals(); });

test("the bundled SignalR connects without negotiation, watches, hears the cart and hears the end", async () => {
  const result = await build({
    ...settings, define: { process: "undefined" },
    stdin: { contents: `export { makeHub } from "./src/live/connection"`, resolveDir: settings.absWorkingDir, loader: "ts" },
  });
  const source = Buffer.from(result.outputFiles![0]!.contents).toString("base64");
  const { makeHub } = await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`) as { makeHub: (base: string) => Hub };
  const hub = makeHub("https://shop.example/cart-integrity");
  const closed = vi.fn();
  hub.onclose(closed);
  const heard = new Promise(resolve => { hub.on("cart", resolve); });
  await hub.start();
  expect(await hub.invoke("Watch", "t-1")).toEqual({ watching: "t-1" });
  expect(await heard).toEqual({ version: 2 });
  await hub.stop();
  expect(closed).toHaveBeenCalledOnce();
  expect(FakeSocket.address).toMatch(/^wss:\/\/shop\.example\/cart-integrity\/hub/);
});
