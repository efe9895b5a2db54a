// SignalR's JSON hub protocol, as far as this page speaks it: one WebSocket without negotiation, calls that are answered once, and what the
// server sends by itself. Microsoft's client also knows three transports, negotiation, streams and its own reconnect, none of which are used here,
// and was more than half of the script that every shopper downloads (docs/decisions/own-hub-client.md).

/** Ends every message on the wire. */
const end = "\u001e";
const [invocation, completion, ping, close] = [1, 3, 6, 7];

/** The server says something every 15 s; twice as long without a word, and it is gone. */
const silenceMs = 30_000;
/** The server waits 30 s for a word from us and speaks every 15 s at the latest, so a word back is soon enough. Timers sleep in hidden pages; messages do not. */
const speakAfterMs = 5000;
/** How long the server may take to open the connection and to shake hands. */
const openMs = 15_000;

interface Message { type?: number; target?: string; arguments?: unknown[]; invocationId?: string; result?: unknown; error?: string }
interface Waiting { resolve: (value: unknown) => void; reject: (problem: Error) => void }

/** A connection to a hub; used once. */
export interface Hub {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Calls the hub; rejects with the hub's error, or when the connection ends first. */
  invoke(method: string, argument: unknown): Promise<unknown>;
  /** What to do with what the server sends under this name. */
  on(target: string, handler: (value: unknown) => void): void;
  /** Called once, when a connection that had started has ended, whoever ended it. */
  onclose(handler: () => void): void;
}

export class SocketHub implements Hub {
  #socket: WebSocket | null = null;
  #started: Waiting | null = null;
  #isOpen = false;
  #calls = 0;
  #spokeAt = 0;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #closed: () => void = () => {};
  readonly #waiting = new Map<string, Waiting>();
  readonly #handlers = new Map<string, (value: unknown) => void>();

  constructor(private readonly base: string, private readonly now: () => number = () => performance.now()) {}

  on(target: string, handler: (value: unknown) => void): void {
    this.#handlers.set(target, handler);
  }

  onclose(handler: () => void): void {
    this.#closed = handler;
  }

  start(): Promise<void> {
    return new Promise<unknown>((resolve, reject) => {
      this.#started = { resolve, reject };
      const address = new URL(`${this.base}/hub`, globalThis.location?.href);
      address.protocol = address.protocol.replace("http", "ws");
      const socket = this.#socket = new WebSocket(address);
      socket.onopen = () => this.#say({ protocol: "json", version: 1 });
      socket.onmessage = event => this.#hear(String(event.data));
      socket.onclose = () => this.#end(new Error("closed"));
      this.#watchSilence(openMs);
    }) as Promise<void>;
  }

  async stop(): Promise<void> {
    this.#end(new Error("stopped"));
  }

  invoke(target: string, argument: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.#isOpen) return reject(new Error("not connected"));
      const invocationId = `${this.#calls++}`;
      this.#waiting.set(invocationId, { resolve, reject });
      this.#say({ type: invocation, target, arguments: [argument], invocationId });
    });
  }

  #say(message: object): void {
    this.#spokeAt = this.now();
    this.#socket?.send(JSON.stringify(message) + end);
  }

  #hear(text: string): void {
    this.#watchSilence(silenceMs);
    let messages: Message[];
    try {
      messages = text.split(end).filter(Boolean).map(part => JSON.parse(part) as Message);
    } catch (problem) {
      return this.#end(problem as Error); // not the protocol: another connection may speak it again
    }
    for (const message of messages) this.#take(message);
    if (this.#isOpen && this.now() - this.#spokeAt > speakAfterMs) this.#say({ type: ping });
  }

  #take(message: Message): void {
    if (!this.#isOpen) return this.#shakeHands(message);
    if (message.type === invocation) return this.#handlers.get(message.target ?? "")?.(message.arguments?.[0]);
    if (message.type === close) return this.#end(new Error(message.error));
    if (message.type !== completion) return;
    const call = this.#waiting.get(message.invocationId ?? "");
    this.#waiting.delete(message.invocationId ?? "");
    if (message.error) call?.reject(new Error(message.error)); else call?.resolve(message.result);
  }

  /** The first message answers the handshake: empty, or with what the server has against it. */
  #shakeHands(answer: Message): void {
    if (!this.#socket) return; // ended by what came before it in the same packet
    if (answer.error) return this.#end(new Error(answer.error));
    this.#isOpen = true;
    this.#started?.resolve(undefined);
  }

  #watchSilence(ms: number): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#end(new Error("silence")), ms);
  }

  #end(problem: Error): void {
    const [socket, wasOpen] = [this.#socket, this.#isOpen];
    if (!socket) return;
    this.#socket = null;
    this.#isOpen = false;
    clearTimeout(this.#silence);
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    this.#started?.reject(problem);
    for (const call of this.#waiting.values()) call.reject(problem);
    this.#waiting.clear();
    if (wasOpen) this.#closed();
  }
}
