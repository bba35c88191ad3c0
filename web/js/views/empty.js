// Nothing was found: what would find something, with how much it would be.

import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, number, t } from '../i18n.js';
import { parameters } from '../search.js';
import { excluded, FILTERS, include, isFiltered, link, RESULTS, serialise, unfiltered } from '../state.js';
import { exclusion, label } from './chips.js';
import { notice } from './status.js';

const QUOTES = /["“”„＂]/g;
const FIELD = /(^|\s)[-+－＋]?\w+[:：]/g;
const EXCLUDED = /(^|\s)[-－](?:"[^"]*"|\S+)/g;
const MOST_OFFERS = 8; // each costs a search
const PHRASES = 3;

export function nothing(state, signal) {
  const filtered = isFiltered(state);
  const text = filtered ? t('empty.filters') : state.q ? t('empty.words') : t('empty.index');
  const place = h('div');
  offers(state, signal).then((found) => {
    if (!signal.aborted && found.length) fill(place, h('ul', { class: 'offers' }, found.map((offer) => h('li', null, offer))));
  });
  return [
    notice(t('empty.title'), text, filtered && h('a', { class: 'button', href: serialise(unfiltered(state)) }, t('empty.clear'))),
    place,
  ];
}

async function offers(state, signal) {
  const [counted, phrases] = await Promise.all([
    Promise.all(alternatives(state).slice(-MOST_OFFERS).map(async ([text, changed]) => {
      const n = await count(changed, signal);
      return n > 0 && h('a', { href: link(changed, {}) }, text, h('span', { class: 'count' }, t('results.total', { n: number(n) })));
    })),
    nearest(state, signal),
  ]);
  return [...counted, ...phrases].filter(Boolean);
}

/** What may be given up, as [what it is called, the search without it]. */
function alternatives(state) {
  const found = [];
  const change = (changes) => ({ ...state, ...RESULTS, ...changes });
  const bare = state.q.replace(QUOTES, ' ').trim();
  if (bare !== state.q.trim() || state.match === 'phrase') found.push([t('empty.unquoted'), change({ q: bare, match: 'words' })]);
  const kept = state.q.replace(EXCLUDED, ' ').trim();
  if (kept && kept !== state.q.trim()) found.push([t('empty.unexcluded'), change({ q: kept })]);
  for (const name of FILTERS) {
    for (const value of state[name]) {
      found.push([t('empty.without', { name: label(name, value) }), change({ [name]: state[name].filter((v) => v !== value) })]);
    }
  }
  for (const { text, name, value } of excluded(state)) {
    found.push([t('empty.without', { name: exclusion(name, value) }), include(state, text)]);
  }
  if (state.from || state.to) found.push([t('empty.undated'), change({ from: '', to: '' })]);
  if (state.placeRole) found.push([t('empty.anyRole'), change({ placeRole: '' })]);
  if (isFiltered(state)) {
    found.push([t('empty.unfiltered'), unfiltered(state)]);
    if (bare !== state.q.trim()) found.push([t('empty.bareUnfiltered'), { ...unfiltered(state), q: bare, match: 'words' }]);
  }
  return found;
}

async function count(state, signal) {
  const params = parameters(state);
  params.append('size', 0);
  params.append('facetSize', 1);
  return get('/search', params, signal).then(({ total }) => total, () => 0);
}

/** Phrases of the corpus that begin or sound like what was typed. */
async function nearest(state, signal) {
  const typed = state.q.replace(FIELD, ' ').replace(QUOTES, '').trim();
  if (!typed) return [];
  for (let length = typed.length; length >= 2; length = Math.floor(length * 0.7)) {
    const { suggestions } = await get('/suggest', { q: typed.slice(0, length), size: 10 }, signal).catch(() => ({ suggestions: [] }));
    const phrases = suggestions.filter(({ kind, text }) => kind === 'phrase' && text !== typed).slice(0, PHRASES);
    if (phrases.length) {
      return phrases.map(({ text }) => h('a', { href: link(state, { ...RESULTS, q: text, match: '' }) }, t('empty.nearest'), h('span', { lang: CONTENT }, text)));
    }
  }
  return [];
}
