// Builds DOM nodes. The page never parses HTML from a string: text stays text, whatever it holds.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * h('a', {href, class, onclick, data: {key}, css: {'--share': '40%'}}, 'text', node, [nodes])
 * Attributes that are null, undefined or false are left out; true becomes an empty attribute.
 */
export function h(tag, attributes, ...children) {
  return build(document.createElement(tag), attributes, children);
}

/** The same for SVG elements. */
export function s(tag, attributes, ...children) {
  return build(document.createElementNS(SVG, tag), attributes, children);
}

function build(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value == null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'data') Object.assign(element.dataset, value);
    // Set through the object model, which the Content-Security-Policy allows; a style attribute it does not.
    else if (name === 'css') for (const [k, v] of Object.entries(value)) element.style.setProperty(k, v);
    else element.setAttribute(name, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child == null || child === false || child === '') continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** Replaces what a container shows. */
export function fill(container, ...children) {
  container.replaceChildren();
  append(container, children);
}

/**
 * Replaces what a container shows and puts the focus back on the control that had it, recognised by
 * its data-key: a reader who ticks a box with the space bar must not lose the place. A menu that the
 * reader has opened meanwhile stays open.
 */
export function refill(container, ...children) {
  const opened = [...container.querySelectorAll('.menu-button[aria-expanded="true"]')].map((button) => button.dataset.key);
  const active = document.activeElement;
  const key = container.contains(active) ? active.dataset.key : null;
  const caret = key && 'selectionStart' in active ? active.selectionStart : null;
  const heirOf = (name) => container.querySelector(`[data-key="${CSS.escape(name)}"]`);
  fill(container, ...children);
  for (const menu of opened) heirOf(menu)?.click();
  if (!key) return;
  const heir = heirOf(key);
  heir?.focus({ preventScroll: true });
  if (heir && caret != null && heir.type !== 'checkbox') heir.setSelectionRange(caret, caret);
}

/** The element with this id, which index.html promises. */
export const byId = (id) => document.getElementById(id);

/** A link target that is safe to follow, or null: only http and https. */
export function safeUrl(text) {
  if (typeof text !== 'string') return null;
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
