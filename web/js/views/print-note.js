// What paper needs and the screen does not: where this was found, how, and when.

import { h } from '../dom.js';
import { CONTENT, date, t } from '../i18n.js';
import { today } from '../period.js';
import { isFiltered, link, RESULTS } from '../state.js';
import { filterNodes } from './chips.js';

/**
 * @param state what was searched
 * @param address where it can be found again
 * @param citation how it is cited, or null
 */
export function printNote(state, address, citation = null) {
  const rows = [
    ['print.query', state.q && h('span', { lang: CONTENT }, state.q)],
    ['print.filters', isFiltered(state) && filterNodes(state).map((node, i) => [i > 0 && t('list.comma'), node])],
    ['print.citation', citation && h('span', { lang: CONTENT }, citation)],
    ['print.address', address],
    ['print.date', date(today())],
  ];
  return h('dl', { class: 'print-only print-note' }, rows.filter(([, value]) => value).map(([key, value]) => h('div', null, h('dt', null, t(key)), h('dd', null, value))));
}

/** Where a state of the page can be found again. */
export const permalink = (state, changes = RESULTS) => new URL(link(state, changes), document.baseURI).href;
