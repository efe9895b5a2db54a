/** Why the server said no. `title` is a sentence a shopper may read; empty when the answer had none. */
export interface Problem { status: number; code: string; title: string }

export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code || problem.status}: ${problem.title}`);
  }
}

/** The server never answered: offline, cut off, or slower than anyone would wait. */
export const unreachable: Problem = { status: 0, code: "unreachable", title: "" };

const patienceMs = 15_000;

/** The endpoints under the base path, spoken to with the page's own cookies and never from a cache. */
export class Endpoints {
  constructor(readonly base: string, private readonly fetcher: typeof fetch = (...a) => fetch(...a)) {}

  get(path: string, token?: string | null): Promise<Response> {
    return this.#send(path, { headers: token ? { "X-Cart-Token": token } : {} });
  }

  post(path: string, body: unknown, token: string): Promise<Response> {
    return this.#send(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Cart-Token": token },
      body: JSON.stringify(body),
    });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), patienceMs);
    try {
      return await this.fetcher(`${this.base}/${path}`, { ...init, credentials: "same-origin", cache: "no-store", signal: limit.signal });
    } catch {
      throw new Refusal(unreachable);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Reads ProblemDetails; an answer in any other form (a proxy's page) becomes a problem without words. */
export async function problemFrom(answer: Response): Promise<Problem> {
  const body = await answer.json().catch(() => null) as Partial<Problem> | null;
  return { status: answer.status, code: body?.code ?? "", title: body?.title ?? "" };
}
