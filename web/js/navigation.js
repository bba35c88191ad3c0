// Moves between states: the back button, reload and a link sent to a colleague all lead to the same page.
// How far one had scrolled and how many pages of results were loaded is kept with the history entry.

import { parse, searchParams, serialise } from './state.js';

const SETTLE_MILLIS = 150; // Safari refuses more than 100 history changes in 30 seconds

let current = parse(location.search);
let listener = () => {};
let scrollTimer = 0;

export const state = () => current;

/** What is kept with the present history entry: {scroll, pages}. */
export const memory = () => history.state ?? {};

export function remember(facts) {
  history.replaceState({ ...memory(), ...facts }, '');
}

/** Goes to a state. The listener learns whether it is a move of its own or one through the history. */
export function go(next, { replace = false, keepScroll = false } = {}) {
  const url = serialise(next);
  if (!replace) remember({ scroll: scrollY });
  if (replace) history.replaceState(memory(), '', url);
  else history.pushState(sameSearch(next, current) ? { pages: memory().pages } : {}, '', url);
  const previous = current;
  current = next;
  listener({ previous, restoring: false, keepScroll: keepScroll || replace });
}

/** From a list to one of its articles the number of loaded pages goes along: next and previous need it. */
const sameSearch = (a, b) => searchParams(a).toString() === searchParams(b).toString();

/** Starts listening; the listener shows the present state at once. */
export function start(onChange) {
  listener = onChange;
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => {
    const previous = current;
    current = parse(location.search);
    clearTimeout(scrollTimer);
    // A dialog belongs to the state that it was opened in; left open, it would make the other one inert.
    for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
    listener({ previous, restoring: true, keepScroll: false });
  });
  addEventListener('scroll', () => {
    clearTimeout(scrollTimer);
    scrollTimer = setTimeout(() => remember({ scroll: scrollY }), SETTLE_MILLIS);
  }, { passive: true });
  addEventListener('pagehide', () => remember({ scroll: scrollY }));
  document.addEventListener('click', follow);
  listener({ previous: null, restoring: true, keepScroll: false });
}

/** Links inside the page are links (they open in a new tab if one wants); a plain click stays here. */
function follow(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const anchor = event.target.closest?.('a[href]');
  if (!anchor || anchor.hasAttribute('target') || anchor.hasAttribute('download')) return;
  const url = new URL(anchor.getAttribute('href'), location.href); // a link of a chart has no plain .href
  if (url.origin !== location.origin || url.pathname !== location.pathname || url.hash) return;
  event.preventDefault();
  go(parse(url.search), { keepScroll: anchor.dataset.keepScroll === 'true' });
}
