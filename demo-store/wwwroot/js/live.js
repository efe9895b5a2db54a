// Keeps a page of the warehouse up to date. <main data-live="/warehouse/live/stock"> says what to listen to; on a message the page is asked for
// anew and every element with the attribute live-region="name" is made equal to the one of that name in the answer. Without this script the page
// is a plain page. What the attributes mean: see the readme of the folder Warehouse/Live.
import { morph } from "./live-morph.js";
import { countDown } from "./live-time.js";

const main = document.querySelector("main[data-live]");
const badge = document.querySelector("[data-live-badge]");
const patience = 3000;
const longestRetry = 30_000;

let source = null;
let retryIn = 1000;
let retry = 0;
let trouble = 0;
let isAsking = false;
let askAgain = false;
let isLate = false;

function tell(state) {
  clearTimeout(trouble);
  trouble = 0;
  badge.dataset.state = state;
  // Said only when it changes: a screen reader is not to be told twice that all is well.
  const text = badge.dataset[state];
  if (badge.textContent !== text) badge.textContent = text;
}

function worry() {
  // A connection that is back at once is not worth a word.
  trouble ||= setTimeout(() => tell("again"), patience);
}

function listen() {
  clearTimeout(retry);
  if (source || document.hidden) return;
  source = new EventSource(main.dataset.live);
  source.addEventListener("changed", look);
  source.addEventListener("error", () => {
    worry();
    // The browser tries again by itself unless it was turned away.
    if (source.readyState === EventSource.CLOSED) {
      stop();
      retry = setTimeout(listen, retryIn);
      retryIn = Math.min(2 * retryIn, longestRetry);
    }
  });
}

function stop() {
  source?.close();
  source = null;
  clearTimeout(retry);
}

async function look() {
  askAgain = true;
  if (isAsking) return;
  isAsking = true;
  while (askAgain && !document.hidden) {
    askAgain = false;
    try {
      show(await ask());
      tell("live");
      retryIn = 1000;
    } catch {
      worry();
      retry = setTimeout(() => { stop(); listen(); }, retryIn);
      retryIn = Math.min(2 * retryIn, longestRetry);
    }
  }
  isAsking = false;
}

// XMLHttpRequest, because it answers with a document that was never text in a script: pages of the shop forbid turning text into markup.
function ask() {
  // A form that was refused is shown at the address it was sent to; what is asked for is the page.
  const address = new URL(main.dataset.page ?? location.href, location.href);
  address.searchParams.delete("handler");
  address.hash = "";
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    // What a form has just come to is for the page it was sent from.
    request.setRequestHeader("X-Live", "1");
    request.timeout = 20_000;
    request.onload = () => request.status === 200 && request.response ? done(request.response) : fail();
    request.onerror = request.ontimeout = fail;
    request.send();
  });
}

function show(answer) {
  isLate = false;
  for (const region of document.querySelectorAll("[live-region]")) {
    const now = answer.querySelector(`[live-region="${CSS.escape(region.getAttribute("live-region"))}"]`);
    if (now && !morph(region, now)) isLate = true;
  }
  countDown(document);
}

if (main && badge) {
  document.addEventListener("visibilitychange", () => document.hidden ? stop() : listen());
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
  // What could not be shown while somebody was in the middle of it is shown afterwards.
  main.addEventListener("focusout", () => setTimeout(() => { if (isLate) look(); }));
  listen();
}
countDown(document);
