// Makes an element equal to another one and touches no more than differs: focus, scrolling, opened details and what somebody is typing stay.

// What belongs to the person in front of the page, not to the server.
const own = new Set(["open"]);
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Makes `old` equal to `now`; says whether it could all be done. What is being edited is left for later. */
export function morph(old, now) {
  if (old.isEqualNode(now)) return true;
  if (isBusy(old)) return false;
  copyAttributes(old, now);
  return morphChildren(old, now);
}

function isBusy(element) {
  if (element.matches("form")) return [...element.elements].some((field) => field === document.activeElement && isField(field) || isEdited(field));
  return isField(element) && (element === document.activeElement || isEdited(element));
}

function isField(element) {
  return element.matches("input:not([type=hidden]), select, textarea");
}

function isEdited(field) {
  if (!isField(field)) return false;
  if (field.matches("select")) {
    const usual = [...field.options].filter((option) => option.defaultSelected).pop() ?? field.options[0];
    return field.selectedOptions[0] !== usual;
  }
  return field.matches("[type=checkbox], [type=radio]") ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

function copyAttributes(old, now) {
  for (const { name } of [...old.attributes]) {
    if (!own.has(name) && !now.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of now.attributes) {
    if (!own.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function morphChildren(old, now) {
  const named = new Map([...old.children].filter((child) => keyOf(child)).map((child) => [keyOf(child), child]));
  let isWhole = dropGone(named, now);
  let at = old.firstChild;
  for (const wanted of [...now.childNodes]) {
    const match = find(wanted, at, named);
    if (!match) {
      old.insertBefore(document.importNode(wanted, true), at);
      continue;
    }
    // Moving what holds the focus would lose it: the others move around it.
    if (match === at) at = at.nextSibling;
    else if (match.contains(document.activeElement)) { at = match.nextSibling; isWhole = false; }
    else old.insertBefore(match, at);
    named.delete(keyOf(match));
    isWhole = morphNode(match, wanted) && isWhole;
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    if (holdsSomebody(gone)) isWhole = false;
    else gone.remove();
  }
  return isWhole;
}

/** Takes out what is no longer wanted first, so that nothing need move around what has the focus. */
function dropGone(named, now) {
  const wanted = new Set([...now.children].map(keyOf));
  let isWhole = true;
  for (const [key, child] of named) {
    if (wanted.has(key)) continue;
    if (holdsSomebody(child)) isWhole = false;
    else child.remove();
  }
  return isWhole;
}

function morphNode(match, wanted) {
  if (match.nodeType === Node.ELEMENT_NODE) return morph(match, wanted);
  if (match.nodeValue !== wanted.nodeValue) {
    match.nodeValue = wanted.nodeValue;
    flash(match.parentElement);
  }
  return true;
}

/** The child that is to become the wanted one: the one of the same key, or, without keys, the one that stands there. */
function find(wanted, at, named) {
  const key = keyOf(wanted);
  if (key) return named.get(key);
  const fits = at && at.nodeType === wanted.nodeType && at.nodeName === wanted.nodeName && !keyOf(at);
  return fits ? at : null;
}

function keyOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node.getAttribute("live-key") || node.id || "" : "";
}

function holdsSomebody(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  return node.contains(document.activeElement) || [...node.querySelectorAll("input, select, textarea")].some(isEdited);
}

function flash(element) {
  if (calm.matches || !element?.hasAttribute("live-value")) return;
  element.animate([{ backgroundColor: "var(--glow)" }, { backgroundColor: "transparent" }], { duration: 1400, easing: "ease-out" });
}
