// The line below a hit that opens its reprints.

import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, number, t } from '../i18n.js';
import { link } from '../state.js';

/**
 * @param facts sets what is known of an article in one line
 */
export function reprintsOpener(hit, state, facts) {
  const list = h('ul', { class: 'reprints', hidden: true });
  const toggle = async (event) => {
    const button = event.currentTarget;
    const open = list.hidden;
    button.setAttribute('aria-expanded', String(open));
    list.hidden = !open;
    if (!open || list.hasChildNodes()) return;
    button.setAttribute('aria-busy', 'true');
    try {
      const { hits } = await get(`/articles/${encodeURIComponent(hit.id)}/reprints`);
      fill(list, hits.map((other) => h('li', null, reprint(other, state, facts))));
    } catch {
      fill(list, h('li', { class: 'quiet' }, t('problem.broken.text')));
    } finally {
      button.removeAttribute('aria-busy');
    }
  };
  return [h('button', { type: 'button', class: 'link-button', 'aria-expanded': 'false', onclick: toggle }, t('hit.reprints', { n: number(hit.reprints) })), list];
}

/** One reprint: its title, where and when, how alike. */
function reprint(hit, state, facts) {
  return [
    h('h3', { class: 'aside-title', lang: CONTENT }, h('a', { href: link(state, { article: hit.id, text: 'restored' }) }, hit.title)),
    facts({ ...hit, industries: [], places: [] }),
    hit.similarity != null && h('p', { class: 'quiet' }, t('article.similarity', { n: number(Math.round(hit.similarity * 100)) })),
  ];
}
