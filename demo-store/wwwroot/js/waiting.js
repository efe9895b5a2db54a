// Looks every second whether the order has come to its end, and shows the page anew when it has.
const order = document.querySelector("[data-testid=order]");

async function look() {
  try {
    const answer = await fetch(`${location.pathname}?handler=State`, { cache: "no-store" });
    if (answer.ok && (await answer.json()).state !== order.dataset.state) {
      location.reload();
      return;
    }
  } catch {
    // Offline for a moment: the next look may succeed.
  }
  setTimeout(look, 1000);
}

setTimeout(look, 1000);
