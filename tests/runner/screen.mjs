const clearLine = '\r\x1b[2K';
const quietSeconds = 15;

/** What the person sees: numbered steps with the time so far, and one line that lives while a step runs. */
export class Screen {
  #started = Date.now();
  #steps = 0;
  #step = 0;
  #live = process.stdout.isTTY === true;
  #liveShown = false;
  #lastPlain = 0;

  plan(steps) {
    this.#steps = steps;
  }

  step(title) {
    this.#step++;
    this.#lastPlain = Date.now();
    this.line(`[${this.#step}/${this.#steps}] ${this.elapsed()}  ${title}`);
  }

  /** A line that stays. */
  line(text) {
    this.#clear();
    console.log(text);
  }

  detail(text) {
    this.line(text.split('\n').map((line) => `        ${line}`).join('\n'));
  }

  /** Where a step is: one line written over and over, or, in a log file, a line now and then. */
  progress(text) {
    if (this.#live) {
      const width = Math.max(20, (process.stdout.columns ?? 100) - 1);
      process.stdout.write(clearLine + `        ${text}`.slice(0, width));
      this.#liveShown = true;
    } else if (Date.now() - this.#lastPlain > quietSeconds * 1000) {
      this.#lastPlain = Date.now();
      this.detail(`... ${text}`);
    }
  }

  elapsed() {
    return duration(Date.now() - this.#started);
  }

  #clear() {
    if (!this.#liveShown) return;
    process.stdout.write(clearLine);
    this.#liveShown = false;
  }
}

export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
