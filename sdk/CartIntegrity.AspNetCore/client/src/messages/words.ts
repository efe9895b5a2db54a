import type { Choice, Finding, Line } from "../snapshot";
import type { Messages } from "./messages";

const minutes = (milliseconds: number): number => Math.ceil(milliseconds / 60_000);

/** What happened to a line, in one or two sentences: first what the stock says, then what the other checks found. */
export function whatHappened(messages: Messages, line: Line, elapsedMs = 0): string {
  return [...stockSaid(messages, line, elapsedMs), ...(line.findings ?? []).map(f => findingSaid(messages, f))].join(" ");
}

function stockSaid(messages: Messages, line: Line, elapsedMs: number): string[] {
  switch (line.kind) {
    case "short":
      return line.available == null
        ? [messages.say("notEnough"), messages.say("youWanted", { n: line.quantity })]
        : [messages.say("onlyLeft", { n: line.available }), messages.say("youWanted", { n: line.quantity })];
    case "backorder":
    case "preorder":
      return line.asks ? [...promiseSaid(messages, line), line.promiseDate
        ? messages.say("expected", { date: messages.date(line.promiseDate) }) : messages.say("expectedUndated")] : [];
    case "heldByOthers":
      return [messages.say("heldByOthers"), ...mayReturn(messages, line, elapsedMs), messages.say("watching")];
    case "outOfStock":
    case "unknownSku":
      return [messages.say(line.kind)];
    default:
      return [];
  }
}

/** What there is now of a line of which the rest comes later. */
function promiseSaid(messages: Messages, { kind, now, quantity }: Line): string[] {
  if (now === 0) return [messages.say(kind === "preorder" ? kind : "outOfStock")];
  return [now == null ? messages.say("notEnough") : messages.say("onlyLeft", { n: now }), messages.say("youWanted", { n: quantity })];
}

function mayReturn(messages: Messages, line: Line, elapsedMs: number): string[] {
  if (line.returnsInMs == null) return [];
  const left = minutes(line.returnsInMs - elapsedMs);
  return [left > 0 ? messages.say("mayReturn", { n: left }) : messages.say("mayReturnSoon")];
}

function findingSaid(messages: Messages, finding: Finding): string {
  // A check of the shop's own brings its own words.
  if (finding.text) return finding.text;
  if (finding.code === "priceChanged" && finding.to != null)
    return messages.say("priceChanged", { to: finding.toText ?? messages.money(finding.to) });
  if (finding.code === "overLimit" && finding.limit != null) return messages.say("overLimit", { n: finding.limit });
  return messages.say(finding.code === "discontinued" ? "discontinued" : "finding");
}

/** The few words beside a line in the page: "Only 2 left". */
export function statusOf(messages: Messages, line: Line, elapsedMs = 0): string {
  const left = line.available;
  const found = (line.findings ?? []).map(f => findingSaid(messages, f)).join(" ");
  const stock = (): string => {
    switch (line.kind) {
      case "low":
        return left == null ? messages.say("statusLowUncounted") : messages.say("statusLow", { n: left });
      case "short":
        return left == null ? messages.say("statusShortUncounted") : messages.say("statusShort", { n: left });
      case "heldByOthers": {
        const n = line.returnsInMs == null ? 0 : minutes(line.returnsInMs - elapsedMs);
        return n > 0 ? messages.say("statusMayReturn", { n }) : messages.say("statusHeldByOthers");
      }
      case "backorder":
      case "preorder": {
        const key = line.kind === "backorder" ? "statusBackorder" : "statusPreorder";
        return line.promiseDate ? messages.say(`${key}By`, { date: messages.date(line.promiseDate) }) : messages.say(key);
      }
      default: {
        // What is put aside for later was seldom sold out: "back" would be news to nobody.
        const kind = line.kind === "backInStock" && line.intent === "later" ? "available" : line.kind;
        const key = `status${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
        return messages.knows(key) ? messages.say(key) : "";
      }
    }
  };
  return found ? (isQuietKind(line) ? found : `${stock()}. ${found}`) : stock();
}

const isQuietKind = (line: Line): boolean => line.kind === "available" || line.kind === "checking" || line.kind === "backInStock";

/** The words on a choice's button; null for a choice this client does not know, which is then left out. */
export function choiceLabel(messages: Messages, choice: Choice): string | null {
  switch (choice.kind) {
    case "takeAll":
      // Without a number the shop does not tell how many there are; the server knows.
      return choice.quantity == null ? messages.say("takeAllUncounted") : messages.say("takeAll", { n: choice.quantity });
    case "reduce":
      return choice.quantity == null ? null : messages.say("reduce", { n: choice.quantity });
    case "replace":
      return !choice.sku ? null : messages.say(choice.price ? "replaceAt" : "replace",
        { title: choice.title ?? choice.sku, price: choice.price ?? "" });
    case "holdAgain": case "acceptPrice": case "backorder": case "wait": case "contactSupport":
    case "notify": case "saveForLater": case "moveToCart": case "remove":
      return messages.say(choice.kind);
    default:
      return null;
  }
}
