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

/** Gives a saved search a name or a note. */
export const describeSearch = (key, changes) => keep('searches', searches().map((saved) => (saved.key === key ? { ...saved, ...changes } : saved)));

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

/** Adds a note to an article on the list. */
export const noteListed = (id, note) => keep('reading', readingList().map((entry) => (entry.id === id ? { ...entry, note } : entry)));

// --- Taking it all to another browser ---

const FORMAT = 'zhenxing-kept';

/** All that is kept, as the text of a file. */
export const exportKept = () => JSON.stringify({ format: FORMAT, version: 1, searches: searches(), reading: readingList() }, null, 2);

/**
 * Adds what a file holds to what is kept; what is kept already stays as it is.
 * @return how many entries came, or null where it is no such file
 */
export function importKept(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (file?.format !== FORMAT || !Array.isArray(file.searches) || !Array.isArray(file.reading)) return null;
  const line = (value) => (typeof value === 'string' ? value : undefined);
  const newSearches = file.searches
    .filter((saved) => typeof saved?.key === 'string' && !searches().some(({ key }) => key === saved.key))
    .map((saved) => ({ key: saved.key, saved: line(saved.saved), seen: line(saved.seen), name: line(saved.name), note: line(saved.note), known: Array.isArray(saved.known) ? saved.known.filter((id) => typeof id === 'string') : [] }));
  const newArticles = file.reading
    .filter((entry) => typeof entry?.id === 'string' && !isListed(entry.id))
    .map((entry) => ({ id: entry.id, title: line(entry.title) ?? entry.id, date: line(entry.date), source: line(entry.source), note: line(entry.note), added: line(entry.added), places: Array.isArray(entry.places) ? entry.places.filter((p) => typeof p?.province === 'string') : [] }));
  keep('searches', [...searches(), ...newSearches]);
  keep('reading', [...readingList(), ...newArticles]);
  return newSearches.length + newArticles.length;
}
