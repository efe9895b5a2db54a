import { duration } from './screen.mjs';

/** Counts one part while it runs and shows it on the live line. */
export class Tally {
  #screen;
  #started = Date.now();
  #counts = { passed: 0, failed: 0, skipped: 0 };

  /** What was seen to end, in order; all there is when a run never wrote its results. */
  seen = [];

  constructor(screen) {
    this.#screen = screen;
  }

  count(outcome, name) {
    this.#counts[outcome]++;
    this.seen.push({ name, outcome, message: '' });
    this.#screen.progress(`${this.#text(this.#counts)}  ${name}`);
  }

  /** Says how the part ended, from its final results. */
  close(results) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const result of results) counts[result.outcome]++;
    this.#screen.detail(results.length === 0 ? 'no tests' : this.#text(counts));
  }

  #text({ passed, failed, skipped }) {
    const parts = [`${passed} passed`];
    if (failed > 0) parts.push(`${failed} FAILED`);
    if (skipped > 0) parts.push(`${skipped} skipped`);
    return `${parts.join(', ')} (${duration(Date.now() - this.#started)})`;
  }
}
