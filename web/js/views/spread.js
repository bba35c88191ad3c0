// How a phrase spread: the first article of each place in the order of time, and what followed there year by year.

import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, date, number, place, t, tNodes } from '../i18n.js';
import { counting } from '../search.js';
import { link, RESULTS } from '../state.js';
import { chartDownloads } from './chart-downloads.js';
import { panel } from './panel.js';
import { segments } from './segments.js';

const SHOWN = 12;
const ROLE = 'subject'; // a place that is only mentioned has not taken a phrase up

let kind = 'city'; // or province: a matter of looking, not worth a place in the URL

/** Fills a container for one phrase; stays away where nothing is dated and placed. */
export async function spread(container, state, phrase, signal) {
  const by = kind;
  try {
    const params = counting({ ...state, q: phrase, match: 'phrase', sort: '', placeRole: ROLE });
    params.append('by', by);
    const found = await get('/spread', params, signal);
    if (signal.aborted || by !== kind) return; // the other one has been asked for meanwhile
    const again = (next) => {
      kind = next;
      spread(container, state, phrase, signal).then(() => container.querySelector(`[data-key="spread ${next}"]`)?.focus());
    };
    if (found.places.length > 1 || kind !== 'city') fill(container, section(state, phrase, found, again));
  } catch {
    // An extra of a page that stands without it.
  }
}

function section(state, phrase, { places, undated, unplaced }, again) {
  const to = (key, filter) => link(state, {
    ...RESULTS, compare: [], by: 'year', q: phrase, match: 'phrase', placeRole: ROLE, province: [], city: [], [kind]: [key], ...filter,
  });
  const years = [...new Set(places.flatMap((entry) => entry.years.map(({ year }) => year)))].sort((a, b) => a - b);
  const rows = places.map(({ key, province, years: counted }) => {
    const counts = new Map(counted.map(({ year, count }) => [year, count]));
    return {
      name: nameOf(key, province),
      cells: years.map((year) => ({ value: counts.get(year) ?? 0, text: number(counts.get(year) ?? 0), href: to(key, { year: [String(year)] }) })),
    };
  });
  const title = t('spread.heading', { q: phrase });
  return panel('spread', tNodes('spread.heading', { q: h('span', { lang: CONTENT }, phrase) }),
    segments('spread', t('spread.by'), ['city', 'province'].map((value) => ({ value, text: t(`chart.by.${value}`) })), kind, again),
    h('p', { class: 'quiet' }, t('spread.note'), undated > 0 && t('spread.undated', { n: number(undated) }), unplaced > 0 && t(`spread.unplaced.${kind}`, { n: number(unplaced) })),
    firsts(places, state, phrase, to),
    h('details', { class: 'data-table' },
      h('summary', null, t('spread.table', { n: number(places.length) })),
      h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': title }, table(years, rows))),
    chartDownloads(title, t('facets.place'), years.map((year) => ({ name: String(year) })), rows));
}

const nameOf = (key, province) => (province ? place({ province, city: key }) : key);

/** The places with their first articles, at first some of them. */
function firsts(places, state, phrase, to) {
  const list = h('ol', { class: 'spread', role: 'list' });
  const more = h('button', { type: 'button', class: 'link-button', onclick: () => {
    fill(list, places.map(row));
    list.children[SHOWN].querySelector('a').focus();
    more.remove();
  } }, t('facets.more', { n: number(places.length) }));
  const row = ({ key, province, first }) => h('li', null,
    h('time', { datetime: first.date }, date(first.date)),
    h('a', { href: to(key, {}), lang: CONTENT }, nameOf(key, province)),
    h('span', { class: 'aside-title', lang: CONTENT },
      h('a', { href: link(state, { compare: [], view: '', q: phrase, article: first.id }) }, first.title), ' ',
      first.source && h('span', { class: 'fact-source' }, first.source)));
  fill(list, places.slice(0, SHOWN).map(row));
  return [list, places.length > SHOWN && more];
}

/** Every count on a ground that is the darker the greater it is. */
function table(years, rows) {
  const most = Math.max(...rows.flatMap((row) => row.cells.map((cell) => cell.value)), 1);
  return h('table', { class: 'spread-table series-0' },
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('facets.place')), years.map((year) => h('th', { scope: 'col' }, year)))),
    h('tbody', null, rows.map((row) => h('tr', null, h('th', { scope: 'row', lang: CONTENT }, row.name),
      row.cells.map((cell) => h('td', { css: cell.value > 0 ? { '--share': cell.value / most } : null }, cell.value > 0 ? h('a', { href: cell.href }, cell.text) : '·'))))));
}
