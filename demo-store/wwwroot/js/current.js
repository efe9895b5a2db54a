// A row of links that is wider than a phone starts where the shopper is. Only the row itself is pushed, never the page, and in both directions of writing.
for (const link of document.querySelectorAll("nav [aria-current=page]")) {
  const row = link.closest("ul, nav");
  const [here, seen] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollBy({ left: here.left + here.width / 2 - seen.left - seen.width / 2, behavior: "instant" });
}
