// What a chart has no place for: the articles of which no year or no place is known. They are counted and lead to themselves.

import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, number, t } from '../i18n.js';
import { counting } from '../search.js';
import { link, RESULTS } from '../state.js';

/** Fills a container with a line for the phrases that have such articles; none where the chart is restricted to others. */
export async function unplaced(container, state, phrases, signal) {
  const name = state.by === 'year' ? 'year' : 'city';
  if (state[name].length || (name === 'city' && state.province.length) || (name === 'year' && (state.from || state.to))) return;
  const counted = await Promise.all(phrases.map((phrase) => count({ ...state, q: phrase, match: 'phrase', sort: '', [name]: ['unknown'] }, signal)));
  if (signal.aborted) return;
  const found = phrases.map((phrase, n) => ({ phrase, count: counted[n] })).filter((entry) => entry.count > 0);
  fill(container, found.length > 0 && [t(`${name}.unknown`), t('list.colon'), found.map((entry, n) => [
    n > 0 && t('list.comma'),
    h('a', { href: link(state, { ...RESULTS, compare: [], by: 'year', q: entry.phrase, match: 'phrase', [name]: ['unknown'] }) },
      h('span', { lang: CONTENT }, entry.phrase), ' ', t('results.total', { n: number(entry.count) })),
  ])]);
}

async function count(state, signal) {
  const params = counting(state);
  params.append('size', 0);
  params.append('facetSize', 1);
  return get('/search', params, signal).then(({ total }) => total, () => 0);
}
