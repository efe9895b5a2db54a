import { SocketHub, type Hub } from "./hub";

export type ConnectionState = "live" | "polling" | "offline";

export interface ConnectionOptions {
  makeHub: () => Hub;
  token: () => Promise<string>;
  renewToken: () => Promise<string>;
  /** Takes what the hub sent; false when it is not a snapshot. */
  take: (snapshot: unknown) => void;
  /** Asks `GET {base}/cart`; rejects when that fails too. */
  poll: () => Promise<void>;
  stateChanged: (state: ConnectionState) => void;
  random?: () => number;
  isVisible?: () => boolean;
}

const failuresBeforePolling = 3;
const pollMs = 30_000;
const watchPatienceMs = 10_000;

/** WebSockets without negotiation: one round trip, and no sticky sessions on the server's side. */
export const makeHub = (base: string): Hub => new SocketHub(base);

/** How long to wait after the n-th failure in a row: doubling from one second to thirty, half of it by chance. */
export function retryDelayMs(failures: number, random: () => number): number {
  const most = Math.min(30_000, 1000 * 2 ** Math.min(failures - 1, 10));
  return most / 2 + random() * most / 2;
}

/**
 * Keeps the page in touch for as long as it lives: it retries for ever, and after three failures in a row also asks over HTTP while the
 * page is visible.
 */
export class Connection {
  #hub: Hub | null = null;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #polling: ReturnType<typeof setInterval> | undefined;
  #state: ConnectionState | null = null;
  #connecting = false;
  #stopped = true;

  constructor(private readonly options: ConnectionOptions) {}

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    void this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#endPolling();
    void this.#hub?.stop();
    this.#hub = null;
  }

  /** The page woke up or the network came back: make sure of a live connection, and of what was missed, now. */
  async recheck(): Promise<void> {
    if (this.#stopped || this.#connecting) return;
    const hub = this.#hub;
    if (!hub) return this.#connect();
    try {
      await this.#watch(hub);
    } catch {
      // A socket that slept looks open and is not; or it has closed meanwhile. Closing it starts the loop again.
      this.#lost(hub);
      return this.#connect();
    }
  }

  async #connect(): Promise<void> {
    if (this.#stopped || this.#connecting) return;
    clearTimeout(this.#retry);
    this.#connecting = true;
    const hub = this.options.makeHub();
    hub.on("cart", snapshot => this.options.take(snapshot));
    hub.onclose(() => { if (this.#hub === hub) { this.#lost(hub); this.#failed(); } });
    try {
      await hub.start();
      await this.#watch(hub);
      this.#connecting = false;
      if (this.#stopped) return void hub.stop();
      this.#hub = hub;
      this.#failures = 0;
      this.#endPolling();
      this.#tell("live");
    } catch {
      this.#connecting = false;
      void Promise.resolve(hub.stop()).catch(() => {});
      this.#failed();
    }
  }

  /** Asks for the cart's snapshots. A token that is refused is renewed once; a second refusal is a failure like any other. */
  async #watch(hub: Hub): Promise<void> {
    try {
      this.options.take(await this.#invoke(hub, await this.options.token()));
    } catch (error) {
      if (!/token-(expired|invalid|foreign)/.test(String(error))) throw error;
      this.options.take(await this.#invoke(hub, await this.options.renewToken()));
    }
  }

  async #invoke(hub: Hub, token: string): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error("late")), watchPatienceMs); });
    try {
      return await Promise.race([hub.invoke("Watch", token), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #lost(hub: Hub): void {
    if (this.#hub === hub) this.#hub = null;
    void Promise.resolve(hub.stop()).catch(() => {});
  }

  #failed(): void {
    if (this.#stopped) return;
    this.#failures++;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connect(), retryDelayMs(this.#failures, this.options.random ?? Math.random));
    if (this.#failures < failuresBeforePolling || this.#polling) return;
    this.#polling = setInterval(() => void this.#poll(), pollMs);
    void this.#poll();
  }

  async #poll(): Promise<void> {
    if (!(this.options.isVisible?.() ?? document.visibilityState !== "hidden")) return;
    try {
      await this.options.poll();
      if (this.#polling) this.#tell("polling");
    } catch {
      if (this.#polling) this.#tell("offline");
    }
  }

  #endPolling(): void {
    clearInterval(this.#polling);
    this.#polling = undefined;
  }

  #tell(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.options.stateChanged(state);
  }
}
