import { Choices } from "./live/choices";
import { Connection, makeHub } from "./live/connection";
import { Endpoints, problemFrom, Refusal, type Problem } from "./live/endpoints";
import type { Hub } from "./live/hub";
import { Tabs } from "./live/tabs";
import { Tokens } from "./live/tokens";
import { readMessages, type Messages } from "./messages/messages";
import { Collector } from "./news/collector";
import { cameBack, canHoldAgain, pageIsStale, whatIsNew, type News, type Returned } from "./news/news";
import { Quiet } from "./news/quiet";
import { localStorageOrNull, Seen, telling } from "./news/seen";
import { Countdown } from "./page/countdown";
import { Regions } from "./page/regions";
import { Status } from "./page/status";
import { isPutAside, Notices } from "./popup/notices";
import { Popup } from "./popup/popup";
import { asSnapshot, findLine, isForSale, isTroubled, namesEveryLine, readSnapshot, supersedes, type Choice, type Line, type Snapshot } from "./snapshot";

/** How often a waiting popup looks whether the shopper has stopped typing or paying. */
const askAgainMs = 500;
/** How often "may return in 4 min" is counted on; finer would be read out too often. */
const minutesStepMs = 15_000;
/** After the page's own countdown has ended, the server is given this long to say so itself. */
const endGraceMs = 3000;

export interface ClientOptions { root: ShadowRoot; base: string; language: string | null; hub?: () => Hub }

/** Joins the parts: takes snapshots from the page, the endpoints, the hub and other tabs, and lets everything follow the newest. */
export class Client {
  #snapshot: Snapshot | null = null;
  #takenAt = 0;
  /** The snapshot whose news were last told. */
  #told: Snapshot | null = null;
  #byShopper = false;
  readonly #answering = new Set<string>();
  #askAgain: ReturnType<typeof setTimeout> | undefined;
  readonly #timers: ReturnType<typeof setInterval>[] = [];
  readonly #messages: Messages;
  readonly #endpoints: Endpoints;
  readonly #tokens: Tokens;
  readonly #choices: Choices;
  readonly #connection: Connection;
  readonly #seen = new Seen(localStorageOrNull(), () => this.#popup.dropWhere(line => this.#seen.knows(line)));
  readonly #quiet = new Quiet();
  readonly #collector = new Collector(() => this.#tellNews());
  readonly #followers = new Collector(() => this.#refreshPage(), 150, 1000);
  readonly #popup: Popup;
  readonly #notices: Notices;
  readonly #countdown: Countdown;
  readonly #status: Status;
  readonly #regions: Regions;
  readonly #tabs = new Tabs(snapshot => { if (snapshot.cart === this.#snapshot?.cart) this.take(snapshot); });

  constructor({ root, base, language, hub }: ClientOptions) {
    this.#messages = readMessages(document, language);
    this.#endpoints = new Endpoints(base.replace(/\/$/, ""));
    this.#tokens = new Tokens(this.#endpoints);
    this.#choices = new Choices({
      endpoints: this.#endpoints, tokens: this.#tokens, revision: () => this.#snapshot?.revision ?? 0,
      take: snapshot => { this.#byShopper = true; this.take(snapshot); this.#tabs.tell(snapshot); },
      recheck: () => this.#recheck(),
    });
    this.#connection = new Connection({
      makeHub: hub ?? (() => makeHub(this.#endpoints.base)),
      token: () => this.#tokens.current(), renewToken: () => this.#tokens.renew(),
      take: value => this.#takeUnchecked(value), poll: () => this.#ask(),
      stateChanged: state => this.#raise("connection", { state }),
    });
    this.#popup = new Popup(root, this.#messages, {
      choose: (line, choice) => this.#choose(line, choice),
      contact: (line, choice) => this.#raise("choice", { line: line.line, choice }, true),
      opened: lines => this.#raise("alert", { lines: lines.map(l => l.line) }),
      postponed: lines => this.#seen.remember(lines),
    });
    this.#notices = new Notices(this.#popup.toasts, this.#messages, lines => void this.#moveToCart(lines));
    this.#countdown = new Countdown({
      messages: this.#messages, announce: text => { if (document.visibilityState !== "hidden") this.#popup.announce(text); },
      ended: () => setTimeout(() => this.#recheck(), endGraceMs), holdAgain: () => void this.#holdAgain(),
    });
    this.#status = new Status(this.#messages);
    this.#regions = new Regions({ replaced: snapshot => this.#pageReplaced(snapshot), cannotFollow: () => this.#notices.pageIsStale() });
  }

  /** The page's own snapshot first; the endpoint where the page had none or was written before its check was complete. */
  start(): void {
    for (const [target, type] of this.#wakeUps) target.addEventListener(type, this.#wake);
    this.#timers.push(setInterval(() => this.#countMinutes(), minutesStepMs));
    const own = readSnapshot(document);
    if (own) this.take(own);
    if (own && !own.checking) return this.#connection.start();
    this.#ask().then(() => this.#connection.start(), error => { if (!isNoCart(error)) this.#connection.start(); });
  }

  stop(): void {
    for (const [target, type] of this.#wakeUps) target.removeEventListener(type, this.#wake);
    for (const part of [this.#collector, this.#followers, this.#countdown, this.#regions, this.#quiet, this.#seen, this.#tabs]) part.dispose();
    for (const timer of this.#timers) clearInterval(timer);
    clearTimeout(this.#askAgain);
    this.#connection.stop();
  }

  /** Takes a snapshot from anywhere; an older one than the page knows is dropped. */
  take(next: Snapshot): void {
    if (!supersedes(next, this.#snapshot)) return;
    const previous = this.#snapshot;
    this.#snapshot = next;
    this.#told ??= next; // a hold that ends before the first news are told was seen alive all the same
    this.#takenAt = performance.now();
    this.#tokens.take(next);
    this.#seen.open(next.cart);
    this.#raise("snapshot", next);
    this.#status.show(next);
    this.#countdown.take(next);
    this.#tellReturned(this.#popup.update(next), next);
    this.#notices.takeBack(told => {
      const line = findLine(next, told.line);
      return line ? isTroubled(line) || (isPutAside(told) && isForSale(line)) : namesEveryLine(next);
    });
    if (!canHoldAgain(next)) this.#notices.drop("hold");
    if (previous && !previous.checking && pageIsStale(previous, next)) this.#followers.note();
    this.#collector.note();
  }

  #takeUnchecked(value: unknown): void {
    const snapshot = asSnapshot(value);
    if (snapshot) this.take(snapshot);
  }

  async #ask(): Promise<void> {
    const answer = await this.#endpoints.get("cart", this.#tokens.fresh);
    if (!answer.ok) throw new Refusal(await problemFrom(answer));
    this.#takeUnchecked(await answer.json());
  }

  #recheck(): void {
    this.#ask().catch(() => { /* The connection's own loop goes on; the next answer repairs what this one missed. */ });
  }

  #tellNews(): void {
    clearTimeout(this.#askAgain);
    const next = this.#snapshot;
    if (!next || next.checking) return;
    const news = whatIsNew(this.#told, next, this.#seen);
    if (!this.#hasNews(news)) return this.#close(next, news);
    if (!this.#quiet.mayInterrupt(news.problems)) {
      this.#askAgain = setTimeout(() => this.#tellNews(), askAgainMs);
      return;
    }
    this.#close(next, news);
    if (news.goodNews.length) this.#notices.goodNews(news.goodNews);
    if (news.holdEnded) this.#notices.holdEnded(() => void this.#holdAgain());
    if (news.problems.length) this.#popup.show(news.problems, this.#elapsedMs);
  }

  #hasNews = (news: News): boolean => news.holdEnded || news.goodNews.length > 0 || news.problems.length > 0;

  /** From here on these news are known. */
  #close(next: Snapshot, news: News): void {
    this.#told = next;
    this.#seen.forget(news.over);
    this.#seen.watch(next);
  }

  /** Lines that left the open popup because their stock came back, and not because the shopper has just answered them. */
  #tellReturned(gone: readonly Line[], next: Snapshot): void {
    const back = gone.filter(was => {
      const now = findLine(next, was.line);
      return now && !this.#answering.has(was.line) && cameBack(telling(was), now);
    });
    if (back.length) this.#notices.goodNews(back);
  }

  /** A hold belongs to the whole cart, so one line's choice takes them all again. */
  async #holdAgain(): Promise<void> {
    const lines = this.#snapshot?.lines ?? [];
    const line = lines.find(l => l.choices?.some(c => c.kind === "holdAgain")) ?? lines.find(isForSale);
    const problem = line ? await this.#choose(line, { kind: "holdAgain" }) : null;
    if (problem) this.#notices.problem(problem);
  }

  /** Good news was acted on: what is back is bought after all. */
  async #moveToCart(lines: readonly Returned[]): Promise<void> {
    for (const { line } of lines) {
      const now = findLine(this.#snapshot, line);
      const problem = now ? await this.#choose(now, { kind: "moveToCart" }) : null;
      if (problem) return this.#notices.problem(problem);
    }
  }

  /** The shopper knows, and is told again when something changes: no other tab and no server has to do anything for it. */
  #wait(line: Line, choice: Choice): null {
    this.#seen.remember([line]);
    this.#popup.dropWhere(shown => shown.line === line.line);
    this.#raise("choice", { line: line.line, choice });
    return null;
  }

  async #choose(line: Line, choice: Choice): Promise<Problem | null> {
    const before = findLine(this.#snapshot, line.line) ?? line;
    if (choice.kind === "wait") return this.#wait(before, choice);
    this.#answering.add(line.line);
    const problem = await this.#choices.make(line.line, choice);
    this.#answering.delete(line.line);
    if (problem) return problem;
    this.#seen.forget([line.line]); // what the shopper settled is no good news, and may go wrong anew
    if (this.#snapshot) this.#seen.watch(this.#snapshot); // put aside, it is watched from this moment on
    this.#raise("choice", { line: line.line, choice });
    if (choice.kind === "remove" || choice.quantity === 0) this.#notices.removed(before, () => void this.#undo(before));
    return null;
  }

  async #undo(line: Line): Promise<void> {
    const problem = await this.#choices.undo(line);
    if (problem) this.#notices.problem(problem);
    else this.#raise("choice", { line: line.line, choice: { kind: "undo", sku: line.sku, quantity: line.quantity } });
  }

  #refreshPage(): void {
    const byShopper = this.#byShopper;
    this.#byShopper = false;
    if (this.#raise("changed", this.#snapshot, true)) void this.#regions.refresh(byShopper);
  }

  #pageReplaced(fetched: Snapshot | null): void {
    this.#notices.drop("changed");
    if (fetched) this.take(fetched);
    if (this.#snapshot) this.#status.show(this.#snapshot, this.#elapsedMs);
    this.#countdown.show();
  }

  #countMinutes(): void {
    if (!this.#snapshot) return;
    this.#status.show(this.#snapshot, this.#elapsedMs);
    this.#popup.update(this.#snapshot, this.#elapsedMs);
  }

  get #elapsedMs(): number {
    return performance.now() - this.#takenAt;
  }

  readonly #wakeUps: [EventTarget, string][] = [
    [window, "online"], [window, "pageshow"], [document, "visibilitychange"],
  ];

  /** After sleep, a lost network or the back button nothing that is on the page is certain. */
  readonly #wake = (event: Event): void => {
    if (document.visibilityState === "hidden" || (event instanceof PageTransitionEvent && !event.persisted)) return;
    if (this.#snapshot) void this.#connection.recheck();
    else this.#ask().then(() => this.#connection.start(), () => { /* still no cart */ });
  };

  #raise(name: string, detail: unknown, cancelable = false): boolean {
    return document.dispatchEvent(new CustomEvent(`cart-integrity:${name}`, { detail, bubbles: true, cancelable }));
  }
}

const isNoCart = (error: unknown): boolean => error instanceof Refusal && error.problem.status === 404;
