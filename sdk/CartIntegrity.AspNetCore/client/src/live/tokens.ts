import type { Snapshot } from "../snapshot";
import { problemFrom, Refusal, type Endpoints } from "./endpoints";

/** A token this close to its end is renewed before it is used. */
const marginMs = 30_000;

/** The newest watch token, and a new one when it is about to end. */
export class Tokens {
  #token: string | null = null;
  #endsAt = 0;
  #renewal: Promise<string> | null = null;

  constructor(private readonly endpoints: Endpoints, private readonly now: () => number = () => performance.now()) {}

  /** Each snapshot carries a fresh token; one from a cacheable page carries none and changes nothing. */
  take(from: Pick<Snapshot, "token" | "tokenExpiresInMs">): void {
    if (!from.token) return;
    this.#token = from.token;
    this.#endsAt = this.now() + (from.tokenExpiresInMs ?? 0);
  }

  get fresh(): string | null {
    return this.#token && this.#endsAt - this.now() > marginMs ? this.#token : null;
  }

  async current(): Promise<string> {
    return this.fresh ?? this.renew();
  }

  /** Asks for a new token, once for all who ask at the same time. */
  renew(): Promise<string> {
    return this.#renewal ??= this.#ask().finally(() => { this.#renewal = null; });
  }

  async #ask(): Promise<string> {
    const answer = await this.endpoints.get("token");
    if (!answer.ok) throw new Refusal(await problemFrom(answer));
    const given = await answer.json() as { token: string; tokenExpiresInMs: number };
    this.take(given);
    return given.token;
  }
}
