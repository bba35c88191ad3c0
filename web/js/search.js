// Runs searches and keeps the last few, so that going back shows the same list in the same place at once.

import { address, get } from './api.js';
import { can, embedded } from './features.js';
import { lang } from './i18n.js';
import { searchParams } from './state.js';

export const PAGE = 10;
/** As many values as a facet has unless more are asked for. */
export const FACET_SIZE = 50;
const MOST_VALUES = 10_000; // the API's limits
const LARGEST_PAGE = 100;
const KEPT = 12;
const FRESH_MILLIS = 60_000; // asked anew after that, unless one goes back to it

const kept = new Map();

/** The parameters of a count: what a number tells is the same everywhere, reprints joined or not. */
export function counting(state) {
  const params = searchParams(state);
  if (can('collapse') && !state.separate) params.append('collapse', 'true');
  return params;
}

/** The parameters of a search: the state's, and what this server offers beyond. */
export function parameters(state) {
  const params = counting(state);
  if (state.q && !state.match) params.append('match', 'auto');
  if (can('meaning') && state.q) params.append('meaning', 'true');
  if (lang() !== 'zh') params.append('lang', lang());
  return params;
}

/** What was found earlier for the same search, or undefined. */
export const found = (state) => kept.get(parameters(state).toString())?.result;

const isFresh = (entry) => entry && Date.now() - entry.at < FRESH_MILLIS;

/**
 * Searches. After a reload, pages says how many pages of results were there before.
 * The result is the API's object; more() grows its hits.
 */
export async function search(state, { pages = 1, signal } = {}) {
  await embedded;
  const params = parameters(state);
  const key = params.toString();
  if (isFresh(kept.get(key))) return kept.get(key).result;
  params.append('size', Math.min(pages * PAGE, LARGEST_PAGE));
  const result = await get('/search', params, signal);
  kept.delete(key); // the newest goes to the end
  kept.set(key, { result, at: Date.now() });
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  return result;
}

/** Adds the next page to a result, with what it warns of beside what the first did; gives back the new hits. */
export async function more(state, result, signal) {
  const params = parameters(state);
  params.append('size', PAGE);
  params.append('cursor', result.nextCursor);
  const next = await get('/search', params, signal);
  // A list that changes while one reads may repeat an article; it is shown once.
  const ids = new Set(result.hits.map((hit) => hit.id));
  const fresh = next.hits.filter((hit) => !ids.has(hit.id));
  result.hits.push(...fresh);
  result.nextCursor = next.nextCursor;
  result.laterWarnings = next.warnings.filter((text) => !result.warnings.includes(text));
  return fresh;
}

/** How many articles a search finds as phrases and as words: {used, phraseTotal, wordsTotal}. */
export async function senses(state, signal) {
  const open = { ...state, match: '' };
  if (isFresh(kept.get(parameters(open).toString()))) return found(open).match;
  const params = parameters(open);
  params.append('size', 0);
  params.append('facetSize', 1);
  return (await get('/search', params, signal)).match;
}

/** All values of a facet, of which a result holds only the most frequent. */
export async function wholeFacet(state, name) {
  const params = parameters(state);
  params.append('facetSize', MOST_VALUES);
  return (await get('/facets', params)).facets[name];
}

// The months of the last few searches, by their parameters.
const keptMonths = new Map();

function monthParameters(state, years) {
  const params = parameters({ ...state, from: '', to: '', sort: '' });
  params.delete('year');
  params.append('year', years);
  return params;
}

/** What months() answered before for the same search, or undefined. */
export const knownMonths = (state, years) => keptMonths.get(monthParameters(state, years).toString());

/** How many articles a search finds in each month of some years, whatever dates it is restricted to. */
export async function months(state, years) {
  const params = monthParameters(state, years);
  const answer = await get('/months', params);
  keptMonths.set(params.toString(), answer);
  if (keptMonths.size > KEPT) keptMonths.delete(keptMonths.keys().next().value);
  return answer;
}

/** Where the newest of a search can be followed; a feed has its own order. */
export const feedAddress = (state) => address('/feed.atom', parameters({ ...state, sort: '' }));

/** Everything kept is of an older index or another language. */
export function forget() {
  kept.clear();
  keptMonths.clear();
}
