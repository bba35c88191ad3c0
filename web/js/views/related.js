// What else there is about an article: its reprints, and related coverage with the reasons why.

import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { can, withdraw } from '../features.js';
import { CONTENT, number, t } from '../i18n.js';
import { link } from '../state.js';
import { facts } from './hit.js';

const RELATED = 6;

/** Fills a section when the answer is there; nothing found, or nothing offered, leaves it hidden. */
export function relatedSection(id, state, signal) {
  return section('related', 'article.related', `/articles/${encodeURIComponent(id)}/related`, { size: RELATED }, signal, (hit) => [
    title(hit, state),
    facts({ ...hit, industries: [] }),
    hit.reasons?.length > 0 && h('ul', { class: 'reasons' }, hit.reasons.map((reason) => h('li', { class: `reason-${reason.kind}`, lang: CONTENT }, reason.text || reason.value))),
  ]);
}

export function reprintsSection(id, state, signal) {
  return section('collapse', 'article.reprints', `/articles/${encodeURIComponent(id)}/reprints`, null, signal, (hit) => reprint(hit, state));
}

/** One reprint: its title, where and when, how alike. */
export function reprint(hit, state) {
  return [
    title(hit, state),
    facts({ ...hit, industries: [], places: [] }),
    hit.similarity != null && h('p', { class: 'quiet' }, t('article.similarity', { n: number(Math.round(hit.similarity * 100)) })),
  ];
}

function title(hit, state) {
  return h('h3', { class: 'aside-title', lang: CONTENT }, h('a', { href: link(state, { article: hit.id, text: 'restored' }) }, hit.title));
}

function section(feature, heading, path, params, signal, entry) {
  if (!can(feature)) return null;
  const element = h('section', { hidden: true }, h('h2', null, t(heading)));
  get(path, params, signal).then(({ hits }) => {
    if (signal.aborted || !hits?.length) return;
    element.append(h('ul', { class: 'aside-hits' }, hits.map((hit) => h('li', null, entry(hit)))));
    element.hidden = false;
  }, (problem) => {
    // Extras of a page that stands without them: whatever went wrong, they stay away quietly.
    if (problem.kind === 'missing') withdraw(feature);
  });
  return element;
}

/** The line below a hit that opens its reprints. */
export function reprintsOpener(hit, state) {
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
      fill(list, hits.map((other) => h('li', null, reprint(other, state))));
    } catch {
      fill(list, h('li', { class: 'quiet' }, t('problem.broken.text')));
    } finally {
      button.removeAttribute('aria-busy');
    }
  };
  return [h('button', { type: 'button', class: 'link-button', 'aria-expanded': 'false', onclick: toggle }, t('hit.reprints', { n: number(hit.reprints) })), list];
}
