/** Gathers what happens in quick succession: flushes once it has been quiet for a while, or at the latest after `mostMs`. */
export class Collector {
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #most: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly flush: () => void, private readonly quietMs = 400, private readonly mostMs = 2000) {}

  note(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(this.#fire, this.quietMs);
    this.#most ??= setTimeout(this.#fire, this.mostMs);
  }

  dispose(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#most);
    this.#most = undefined;
  }

  readonly #fire = (): void => {
    this.dispose();
    this.flush();
  };
}
