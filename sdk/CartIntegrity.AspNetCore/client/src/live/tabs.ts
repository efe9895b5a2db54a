import { asSnapshot, type Snapshot } from "../snapshot";

/** Tells the other tabs of this browser at once; the hub tells them too, so a browser without BroadcastChannel only waits a little longer. */
export class Tabs {
  readonly #channel: BroadcastChannel | null;

  constructor(take: (snapshot: Snapshot) => void) {
    this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("cart-integrity");
    this.#channel?.addEventListener("message", event => {
      const snapshot = asSnapshot(event.data);
      if (snapshot) take(snapshot);
    });
  }

  /** The token stays out of it: each tab has its own. */
  tell(snapshot: Snapshot): void {
    this.#channel?.postMessage({ ...snapshot, token: null });
  }

  dispose(): void {
    this.#channel?.close();
  }
}
