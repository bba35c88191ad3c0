// A section of a page that folds under its heading. On a narrow screen it is folded until somebody opens it, so that a long page
// begins as a list of what there is.

import { h } from '../dom.js';

const NARROW = '(max-width: 40rem)';

const chosen = new Map(); // by name, whether the reader opened or folded it, which outlives a redrawing

/**
 * @param name stands for the section as long as the page is open
 * @param heading its text or nodes
 */
export function panel(name, heading, ...content) {
  const open = chosen.get(name) ?? !matchMedia(NARROW).matches;
  const section = h('details', { class: 'panel', open },
    h('summary', { data: { key: `panel ${name}` }, onclick: () => chosen.set(name, !section.open) }, h('h2', null, heading)),
    content);
  return section;
}
