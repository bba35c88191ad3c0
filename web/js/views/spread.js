// How a phrase spread: the first article of each place in the order of time, and what followed there year by year.

import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, date, number, place, t, tNodes } from '../i18n.js';
import { placeFilter } from '../provinces.js';
import { link, RESULTS, searchParams } from '../state.js';
import { chartDownloads } from './chart-downloads.js';

const PAGE = 100;
const PAGES = 3; // the earliest articles tell how it began
const SHOWN = 12;

/** Fills a container for one phrase; stays away where nothing is dated and placed. */
export async function spread(container, state, phrase, signal) {
  try {
    const found = await earliest(state, phrase, signal);
    if (signal.aborted) return;
    const places = byPlace(found.hits);
    if (places.length > 1) fill(container, section(state, phrase, places, found));
  } catch {
    // An extra of a page that stands without it.
  }
}

async function earliest(state, phrase, signal) {
  const hits = [];
  let cursor = null;
  let total = 0;
  for (let page = 0; page < PAGES && (page === 0 || cursor); page++) {
    const params = searchParams({ ...state, q: phrase, match: 'phrase', sort: 'oldest' });
    params.append('size', PAGE);
    params.append('facetSize', 1);
    if (cursor) params.append('cursor', cursor);
    const result = await get('/search', params, signal);
    hits.push(...result.hits.filter((hit) => hit.date));
    cursor = result.nextCursor;
    total = result.total;
  }
  return { hits, more: Boolean(cursor), undated: cursor ? 0 : total - hits.length };
}

/** Places in the order of their first article: {name, first, years: Map of year to count}. */
function byPlace(hits) {
  const places = new Map();
  for (const hit of hits) {
    for (const { province, city, role } of hit.places ?? []) {
      if (role === 'covered') continue;
      const name = city ?? province;
      if (!places.has(name)) places.set(name, { name, label: place({ province, city }), first: hit, years: new Map() });
      const { years } = places.get(name);
      years.set(hit.year, (years.get(hit.year) ?? 0) + 1);
    }
  }
  return [...places.values()];
}

function section(state, phrase, places, { hits, more, undated }) {
  const to = (filter) => link(state, { ...RESULTS, separate: true, compare: [], by: 'year', q: phrase, match: 'phrase', ...filter });
  const years = [...new Set(places.flatMap(({ years: counted }) => [...counted.keys()]))].sort((a, b) => a - b);
  const rows = places.map(({ name, label, years: counted }) => ({
    name: label,
    cells: years.map((year) => ({ value: counted.get(year) ?? 0, text: number(counted.get(year) ?? 0), href: to({ ...placeFilter(name), year: [String(year)] }) })),
  }));
  const title = t('spread.heading', { q: phrase });
  return h('section', { class: 'panel' },
    h('h2', null, tNodes('spread.heading', { q: h('span', { lang: CONTENT }, phrase) })),
    h('p', { class: 'quiet' }, t('spread.note'), more && t('spread.part', { n: number(hits.length) }), undated > 0 && t('spread.undated', { n: number(undated) })),
    h('ol', { class: 'spread', role: 'list' }, places.slice(0, SHOWN).map(({ label, name, first }) => h('li', null,
      h('time', { datetime: first.date }, date(first.date)),
      h('a', { href: to(placeFilter(name)), lang: CONTENT }, label),
      h('span', { class: 'aside-title', lang: CONTENT },
        h('a', { href: link(state, { compare: [], view: '', q: phrase, article: first.id }) }, first.title), ' ',
        first.source && h('span', { class: 'fact-source' }, first.source))))),
    h('details', { class: 'data-table' },
      h('summary', null, t('spread.table', { n: number(places.length) })),
      h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': title },
        h('table', { class: 'spread-table' },
          h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('facets.place')), years.map((year) => h('th', { scope: 'col' }, year)))),
          h('tbody', null, rows.map((row) => h('tr', null, h('th', { scope: 'row', lang: CONTENT }, row.name),
            row.cells.map((cell) => h('td', null, cell.value > 0 ? h('a', { href: cell.href }, cell.text) : '·')))))))),
    chartDownloads(title, t('facets.place'), years.map((year) => ({ name: String(year) })), rows));
}
