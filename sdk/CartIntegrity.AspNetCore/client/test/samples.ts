import type { Line, Snapshot } from "../src/snapshot";

export const line = (over: Partial<Line> = {}): Line => ({
  line: "l-1", sku: "85123A", title: "White hanging heart", quantity: 3, intent: "buy", kind: "available", version: 1,
  choices: [{ kind: "takeAll", quantity: 2 }, { kind: "remove" }], ...over,
});

export const snapshot = (lines: Line[] = [line()], over: Partial<Snapshot> = {}): Snapshot => ({
  cart: "c-1", revision: 1, version: 1, lineCount: lines.length, lines, token: "t-1", tokenExpiresInMs: 1_800_000, ...over,
});

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": status < 400 ? "application/json" : "application/problem+json" } });

/** Lets promises that are ready run, without letting time pass. */
export const settle = async (): Promise<void> => { for (let i = 0; i < 20; i++) await Promise.resolve(); };
