// The hits before and after an article in the list it was opened from.

import { fill, h } from '../dom.js';
import { CONTENT, number, t } from '../i18n.js';
import { memory, remember } from '../navigation.js';
import { found, more, PAGE, search } from '../search.js';
import { link, RESULTS } from '../state.js';

/**
 * Fills the container once the list is at hand; an article that is not in it has no neighbours.
 * @param foot gets the way to the next article, for whoever has read to the end
 */
export async function neighbours(container, foot, state, signal) {
  const list = { ...state, ...RESULTS };
  const result = found(list) ?? await search(list, { pages: memory().pages ?? 1, signal }).catch(() => null);
  if (signal.aborted || !result) return;
  const at = result.hits.findIndex((hit) => hit.id === state.article);
  if (at < 0) return;
  if (at === result.hits.length - 1 && result.nextCursor) await more(list, result, signal).catch(() => null);
  if (signal.aborted) return;
  remember({ pages: Math.ceil(result.hits.length / PAGE) }); // so that a reload finds the place again
  const step = (hit, key, arrow) => hit && h('a', { href: link(state, { article: hit.id, text: 'restored' }), class: `step-${key}` },
    key === 'previous' && h('span', { 'aria-hidden': 'true' }, arrow),
    h('span', null, t(`article.${key}`)),
    h('span', { class: 'visually-hidden', lang: CONTENT }, t('list.colon'), hit.title),
    key === 'next' && h('span', { 'aria-hidden': 'true' }, arrow));
  fill(container,
    step(result.hits[at - 1], 'previous', '‹'),
    h('span', { class: 'quiet' }, t('article.position', { at: number(at + 1), of: number(result.total) })),
    step(result.hits[at + 1], 'next', '›'));
  const next = result.hits[at + 1];
  fill(foot, next && h('a', { class: 'next-article', href: link(state, { article: next.id, text: 'restored' }) },
    h('span', { class: 'quiet' }, t('article.next')), h('span', { class: 'next-title', lang: CONTENT }, next.title)));
}
