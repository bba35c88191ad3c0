// Saved searches and the reading list. They live in the reader's browser alone.
//
// A saved search remembers the ids of its newest articles. What is new since last time are those among
// the newest that were not there; more are remembered than compared, so that an article deleted from the
// middle does not make an old one look new.

import { get } from './api.js';
import { parameters } from './search.js';
import { parse, RESULTS, serialise } from './state.js';
import { recall, store } from './storage.js';

const REMEMBERED = 100;
const COMPARED = 50;
const MOST = 200; // entries of either list: the browser's storage is small

const listeners = new Set();

export const searches = () => recall('searches', []);
export const readingList = () => recall('reading', []);

/** Is told after each change. */
export const onKept = (listener) => listeners.add(listener);

function keep(name, entries) {
  store(name, entries.slice(0, MOST));
  for (const listener of listeners) listener();
}

// --- Searches ---

/** A saved search is known by its link, in which neither sort order nor article play a part. */
export const keyOf = (state) => serialise({ ...state, ...RESULTS, sort: '', compare: [], by: 'year' });

export const isSaved = (state) => searches().some((saved) => saved.key === keyOf(state));

export async function saveSearch(state) {
  const key = keyOf(state);
  if (!isSaved(state)) keep('searches', [{ key, saved: new Date().toISOString(), known: [] }, ...searches()]);
  await markSeen(key);
}

export const forgetSearch = (key) => keep('searches', searches().filter((saved) => saved.key !== key));

/** The state that a saved search leads to. */
export const stateOf = (key) => parse(key.startsWith('?') ? key : '');

/** Everything found so far counts as seen. */
export async function markSeen(key, signal) {
  const result = await newest(key, REMEMBERED, signal);
  const known = result.hits.map((hit) => hit.id);
  keep('searches', searches().map((saved) => (saved.key === key ? { ...saved, known, total: result.total, seen: new Date().toISOString() } : saved)));
}

/** {total, fresh}: how many articles there are now and which hits are new. */
export async function whatIsNew(saved, signal) {
  const result = await newest(saved.key, COMPARED, signal);
  const known = new Set(saved.known);
  // Fewer known than compared: all there were. Then whatever is not known is new.
  const fresh = saved.seen ? result.hits.filter((hit) => !known.has(hit.id)) : [];
  return { total: result.total, fresh };
}

function newest(key, size, signal) {
  const params = parameters({ ...stateOf(key), sort: 'newest' });
  params.append('size', size);
  return get('/search', params, signal);
}

// --- Reading list ---

export const isListed = (id) => readingList().some((entry) => entry.id === id);

/** Puts an article on the list or takes it off. */
export function toggleListed({ id, title, date, source, places }) {
  const entries = readingList();
  if (isListed(id)) keep('reading', entries.filter((entry) => entry.id !== id));
  else keep('reading', [{ id, title, date, source, places, added: new Date().toISOString() }, ...entries]);
}
