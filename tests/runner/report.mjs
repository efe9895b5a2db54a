const longestMessage = 4000;

/** Counts what ran. A step that breaks without a test failing counts as one failure, so it can never look green. */
export class Report {
  #screen;
  #passed = 0;
  #failed = 0;
  #skipped = 0;
  #problems = [];
  #skips = new Map();

  constructor(screen) {
    this.#screen = screen;
  }

  /** Takes the results of one part: `{ name, outcome, message }`, outcome passed, failed or skipped. */
  add(part, results) {
    for (const result of results) {
      if (result.outcome === 'passed') this.#passed++;
      else if (result.outcome === 'skipped') this.#skip(part, result.message);
      else this.#fail(`${part}: ${result.name}`, result.message);
    }
  }

  /** A step that could not do its work. */
  broken(what, message) {
    this.#fail(what, message);
    this.#screen.detail(`FAILED: ${what}`);
  }

  /** Prints failures, skips and the closing line; answers the exit code. */
  close() {
    if (this.#passed + this.#failed + this.#skipped === 0) this.broken('The test run', 'Not a single test ran.');
    this.#printProblems();
    for (const [reason, count] of this.#skips) this.#screen.line(`Skipped ${count}: ${reason}`);
    this.#screen.line(`\nTook ${this.#screen.elapsed()}.`);
    this.#screen.line(`${this.#passed} passed, ${this.#failed} failed, ${this.#skipped} skipped`);
    return this.#failed > 0 ? 1 : 0;
  }

  #fail(title, message) {
    this.#failed++;
    this.#problems.push({ title, message: (message ?? '').trim() });
  }

  #skip(part, reason) {
    this.#skipped++;
    const text = `${part}: ${(reason ?? '').trim() || 'no reason given'}`;
    this.#skips.set(text, (this.#skips.get(text) ?? 0) + 1);
  }

  #printProblems() {
    const seen = new Set();
    for (const { title, message } of this.#problems) {
      const firstLine = message.split('\n')[0];
      const known = seen.has(firstLine);
      seen.add(firstLine);
      this.#screen.line(`\nFAILED  ${title}`);
      if (message === '') continue;
      this.#screen.detail(known ? `${firstLine} (as above)` : shorten(message));
    }

    if (this.#problems.length > 0) this.#screen.line('');
  }
}

function shorten(message) {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}\n(${message.length - longestMessage} more characters)`;
}
