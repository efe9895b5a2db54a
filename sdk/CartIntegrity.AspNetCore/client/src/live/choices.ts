import { asSnapshot, type Choice, type Line, type Snapshot } from "../snapshot";
import { problemFrom, Refusal, unreachable, type Endpoints, type Problem } from "./endpoints";
import type { Tokens } from "./tokens";

export interface ChoicesOptions {
  endpoints: Endpoints;
  tokens: Tokens;
  revision: () => number;
  /** Takes the snapshot that answers the choice. */
  take: (snapshot: Snapshot) => void;
  /** The server knows the cart differently: ask for it again. */
  recheck: () => void;
}

/** Sends what the shopper chose. Answers null when it is done, else why it was not. */
export class Choices {
  constructor(private readonly options: ChoicesOptions) {}

  make(line: string, choice: Choice): Promise<Problem | null> {
    // Only what the server needs, with the price and the date the shopper was shown; titles and pictures of an alternative are for the shopper.
    const { kind, quantity, sku, price, promiseDate } = choice;
    return this.#send({ line, choice: { kind, quantity, sku, price, promiseDate }, revision: this.options.revision() });
  }

  /** Puts back what `remove` took. It names no revision: it is meant whatever the cart has become since. */
  undo(line: Line): Promise<Problem | null> {
    return this.#send({ line: line.line, choice: { kind: "undo", sku: line.sku, quantity: line.quantity } });
  }

  async #send(body: object): Promise<Problem | null> {
    try {
      const answer = await this.#post(body);
      const problem = answer.ok ? null : await problemFrom(answer);
      if (!problem) return this.#accept(await answer.json());
      if (problem.code === "cart-conflict" || problem.code === "line-unknown") this.options.recheck();
      return problem;
    } catch (error) {
      return error instanceof Refusal ? error.problem : unreachable;
    }
  }

  /** Renews the token and tries once more when it has run out; nothing else is ever sent twice. */
  async #post(body: object): Promise<Response> {
    const { endpoints, tokens } = this.options;
    const first = await endpoints.post("choices", body, await tokens.current());
    if (first.status !== 401 || (await problemFrom(first.clone())).code !== "token-expired") return first;
    return endpoints.post("choices", body, await tokens.renew());
  }

  #accept(body: unknown): Problem | null {
    const snapshot = asSnapshot(body);
    if (!snapshot) return { ...unreachable, code: "answer-unreadable" };
    this.options.take(snapshot);
    return null;
  }
}
