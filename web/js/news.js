// How much is new in the saved searches, asked for now and then, so that a badge can say it on every page.

import { searches, whatIsNew } from './keep.js';
import { recall, store } from './storage.js';

const STALE_MILLIS = 10 * 60_000;
const MOST_SEARCHES = 20; // each costs a search

/** How many new articles were found at the last look. */
export function newsCount() {
  const { counts = {} } = recall('news', {});
  return searches().reduce((sum, { key }) => sum + (counts[key] ?? 0), 0);
}

/** Remembers what a look at one search has found. */
export function noteNews(key, fresh) {
  const news = recall('news', {});
  store('news', { ...news, counts: { ...news.counts, [key]: fresh } });
}

/** Looks again, unless that was done a moment ago; tells the listeners of what is kept. */
export async function lookForNews(tell) {
  const saved = searches().slice(0, MOST_SEARCHES);
  if (!saved.length || Date.now() - (recall('news', {}).at ?? 0) < STALE_MILLIS) return;
  store('news', { ...recall('news', {}), at: Date.now() });
  for (const search of saved) {
    const news = await whatIsNew(search).catch(() => null);
    if (news) noteNews(search.key, news.fresh.length);
  }
  tell();
}
