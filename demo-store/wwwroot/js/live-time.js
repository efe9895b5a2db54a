// <time data-left-ms="90000">: time that is left, counted down second by second. A duration and not a moment, so that a clock that is wrong does no harm.
const ends = new WeakMap();
let ticking = 0;

/** Takes note of what counts down in the page as it is now. */
export function countDown(page) {
  const all = page.querySelectorAll("time[data-left-ms]");
  const now = performance.now();
  for (const time of all) {
    if (ends.get(time)?.said !== time.dataset.leftMs) ends.set(time, { said: time.dataset.leftMs, at: now + Number(time.dataset.leftMs) });
  }
  clearInterval(ticking);
  ticking = all.length > 0 ? setInterval(tick, 1000) : 0;
  if (all.length > 0) tick();
}

function tick() {
  const now = performance.now();
  for (const time of document.querySelectorAll("time[data-left-ms]")) {
    const end = ends.get(time);
    if (!end) continue;
    const left = Math.max(0, Math.ceil((end.at - now) / 1000));
    time.textContent = write(left);
    if (left === 0) time.dataset.over = "true";
  }
}

function write(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
