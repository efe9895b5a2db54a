import { beforeEach, expect, test, vi } from "vitest";
import { Choices } from "../src/live/choices";
import { Endpoints } from "../src/live/endpoints";
import { Tokens } from "../src/live/tokens";
import { json, line, snapshot } from "./samples";

const fetcher = vi.fn<typeof fetch>();
const take = vi.fn();
const recheck = vi.fn();
let choices: Choices;

beforeEach(() => {
  for (const mock of [fetcher, take, recheck]) mock.mockReset();
  const endpoints = new Endpoints("/cart-integrity", fetcher);
  const tokens = new Tokens(endpoints);
  tokens.take(snapshot());
  choices = new Choices({ endpoints, tokens, revision: () => 7, take, recheck });
});

const sent = (call: number) => {
  const [url, init] = fetcher.mock.calls[call]!;
  return { url, token: new Headers(init?.headers).get("X-Cart-Token"), body: init?.body ? JSON.parse(String(init.body)) : null };
};

test("a choice names the line, the revision and what is needed of the choice, with the token in a header", async () => {
  fetcher.mockResolvedValueOnce(json(snapshot([], { version: 2 })));
  const answer = await choices.make("l-1", { kind: "replace", sku: "B", title: "Red heart", price: "£2.95" });
  expect(answer).toBeNull();
  expect(sent(0)).toEqual({ url: "/cart-integrity/choices", token: "t-1", body: { line: "l-1", choice: { kind: "replace", sku: "B", price: "£2.95" }, revision: 7 } });
  expect(take).toHaveBeenCalledWith(expect.objectContaining({ version: 2 }));
});

test("a refusal brings its title and code", async () => {
  fetcher.mockResolvedValueOnce(json({ title: "You are paying right now.", code: "payment-in-progress" }, 409));
  expect(await choices.make("l-1", { kind: "remove" })).toEqual({ status: 409, code: "payment-in-progress", title: "You are paying right now." });
  expect(take).not.toHaveBeenCalled();
  expect(fetcher).toHaveBeenCalledOnce();
});

test("an expired token is renewed and the choice sent once more", async () => {
  fetcher.mockResolvedValueOnce(json({ code: "token-expired" }, 401))
    .mockResolvedValueOnce(json({ token: "t-2", tokenExpiresInMs: 1_800_000 }))
    .mockResolvedValueOnce(json(snapshot()));
  expect(await choices.make("l-1", { kind: "remove" })).toBeNull();
  expect([sent(1).url, sent(2).token]).toEqual(["/cart-integrity/token", "t-2"]);
});

test("a token refused twice is told, not tried for ever", async () => {
  fetcher.mockImplementation(async url => String(url).endsWith("/token")
    ? json({ token: "t-2", tokenExpiresInMs: 1_800_000 }) : json({ code: "token-expired", title: "Again" }, 401));
  expect((await choices.make("l-1", { kind: "remove" }))?.code).toBe("token-expired");
  expect(fetcher).toHaveBeenCalledTimes(3);
});

test.each([["cart-conflict", 409], ["line-unknown", 404]])("%s asks for the cart again", async (code, status) => {
  fetcher.mockResolvedValueOnce(json({ code }, status));
  await choices.make("l-1", { kind: "remove" });
  expect(recheck).toHaveBeenCalledOnce();
});

test("a shop that cannot be reached is a problem, not an exception", async () => {
  fetcher.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  expect((await choices.make("l-1", { kind: "remove" }))?.code).toBe("unreachable");
});

test("an answer that is no snapshot is a problem", async () => {
  fetcher.mockResolvedValueOnce(json({ hello: 1 }));
  expect((await choices.make("l-1", { kind: "remove" }))?.code).toBe("answer-unreadable");
});

test("undo says what was removed and names no revision", async () => {
  fetcher.mockResolvedValueOnce(json(snapshot()));
  await choices.undo(line());
  expect(sent(0).body).toEqual({ line: "l-1", choice: { kind: "undo", sku: "85123A", quantity: 3 } });
});

test("a token close to its end is renewed before it is used, once for all who ask", async () => {
  const tokens = new Tokens(new Endpoints("/x", fetcher));
  tokens.take({ token: "old", tokenExpiresInMs: 10_000 });
  fetcher.mockResolvedValueOnce(json({ token: "new", tokenExpiresInMs: 1_800_000 }));
  expect(await Promise.all([tokens.current(), tokens.current()])).toEqual(["new", "new"]);
  expect(fetcher).toHaveBeenCalledOnce();
});
