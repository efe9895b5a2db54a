// The "why" badge of Development: keeps transport, lines and alerts in step with the page. Makes text only, so no trusted type is needed.
const badge = document.querySelector("details.cart-why");
const place = name => badge.querySelector(`[data-why="${name}"]`);
const say = (name, text) => { const at = place(name); if (at) at.textContent = text; };
const states = { live: "live, over a WebSocket", polling: "polling: the WebSocket does not hold", offline: "offline" };
let taken = 0;

function showAlerts(alerts) {
  if (!alerts.length) return;
  const list = document.createElement("ol");
  list.dataset.why = "alerts";
  for (const { agoMs, afterMs, sequence } of alerts) {
    const item = document.createElement("li");
    item.textContent = `${afterMs.toFixed(1)} ms after the change, record ${sequence}, ${Math.round(agoMs / 1000)} s ago`;
    list.append(item);
  }
  place("alerts").replaceWith(list);
}

async function askForAlerts() {
  try {
    const answer = await fetch(`${badge.dataset.base}/why`, { headers: { accept: "application/json" }, cache: "no-store" });
    if (answer.ok) showAlerts((await answer.json()).alerts);
  } catch { /* Offline: the connection's row says so. */ }
}

function showLines(snapshot) {
  for (const line of snapshot.lines) {
    const row = badge.querySelector(`tr[data-line="${CSS.escape(line.line)}"]`);
    if (!row) continue;
    const texts = [line.kind, line.quantity, line.held ?? 0, line.available ?? "not told", line.version,
      line.findings?.length ? line.findings.map(finding => finding.code).join(", ") : "none"];
    texts.forEach((text, i) => { row.cells[i + 1].textContent = text; });
  }
}

if (badge) {
  document.addEventListener("cart-integrity:connection", ({ detail }) => say("connection", states[detail.state] ?? detail.state));
  document.addEventListener("cart-integrity:snapshot", ({ detail }) => {
    taken++;
    say("snapshots", `${taken} taken since, the latest at revision ${detail.revision}, record ${detail.version}`);
    say("sequence", `record ${detail.version}`);
    showLines(detail);
    if (badge.open) void askForAlerts();
  });
  badge.addEventListener("toggle", () => { if (badge.open) void askForAlerts(); });
  badge.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !badge.open) return;
    badge.open = false;
    badge.querySelector("summary").focus();
  });
}
