// A search as a feed: what that is, its address, and how to copy it.

import { fill, h } from '../dom.js';
import { CONTENT, quotable, t, tNodes } from '../i18n.js';
import { feedAddress } from '../search.js';
import { link, RESULTS } from '../state.js';
import { chips } from './chips.js';
import { copyButton } from './copy-button.js';

export function feedView(container) {
  const heading = h('h1', { class: 'page-title', tabindex: '-1' });
  const body = h('div');
  fill(container, h('div', { class: 'page' }, body));

  function show(state) {
    const url = new URL(feedAddress(state), document.baseURI).href;
    fill(heading, state.q ? tNodes('feed.headingFor', { q: h('span', { lang: CONTENT }, quotable(state.q)) }) : t('feed.heading'));
    fill(body,
      h('nav', { class: 'article-nav', 'aria-label': t('insight.nav') },
        h('a', { class: 'way-back', href: link(state, { ...RESULTS, sort: state.sort || (state.q ? '' : 'newest') }) }, h('span', { 'aria-hidden': 'true' }, '←'), t('article.back'))),
      heading,
      chips(state),
      h('p', null, t('feed.what')),
      h('div', { class: 'feed-address' },
        h('input', { class: 'text-field', type: 'text', readonly: true, value: url, 'aria-label': t('feed.address'), onfocus: (event) => event.target.select() }),
        copyButton(t('feed.copy'), () => url, { class: 'button' })),
      h('ol', { class: 'feed-steps' }, ['reader', 'paste', 'follow'].map((step) => h('li', null, t(`feed.${step}`)))),
      h('p', { class: 'quiet' }, h('a', { href: url, target: '_blank', rel: 'noopener', type: 'application/atom+xml' }, t('feed.open'))));
  }

  return { show, focus: () => heading.focus({ preventScroll: true }), title: () => heading.textContent };
}
