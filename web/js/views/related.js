// What else there is about an article: its reprints, and related coverage with the reasons why.

import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { can, withdraw } from '../features.js';
import { CONTENT, lang, t } from '../i18n.js';
import { link } from '../state.js';
import { chain } from './chain.js';
import { facts } from './hit.js';

const RELATED = 6;

/** A place that fills once everything is known, so that nothing moves while one reads. */
export function others(article, state, signal) {
  const place = h('div', { class: 'others' });
  const path = `/articles/${encodeURIComponent(article.id)}`;
  Promise.all([
    reprinted(article, `${path}/reprints`, state, signal),
    // What nobody can say a reason for convinces nobody.
    section('related', 'article.related', `${path}/related`, { size: RELATED }, signal, (hit) => hit.reasons?.length > 0 && related(hit, state)),
  ]).then((sections) => !signal.aborted && fill(place, sections));
  return place;
}

function related(hit, state) {
  return [
    title(hit, state),
    facts({ ...hit, industries: [] }),
    h('ul', { class: 'reasons' }, hit.reasons.map((reason) => h('li', { class: `reason-${reason.kind}` }, reasonText(reason)))),
  ];
}

/** The words of the interface around what is of the articles' language. */
function reasonText({ text, value }) {
  const at = text.indexOf(value);
  if (at < 0) return h('span', { lang: lang() === 'zh' ? CONTENT : null }, text || value);
  return [text.slice(0, at), h('span', { lang: CONTENT }, value), text.slice(at + value.length)];
}

function title(hit, state) {
  return h('h3', { class: 'aside-title', lang: CONTENT }, h('a', { href: link(state, { article: hit.id, text: 'restored' }) }, hit.title));
}

async function reprinted(article, path, state, signal) {
  if (!can('collapse')) return null;
  const { hits } = await get(path, null, signal).catch(() => ({ hits: [] })); // the page stands without them
  return hits.length > 0 && chain(article, hits, state);
}

async function section(feature, heading, path, params, signal, entry) {
  if (!can(feature)) return null;
  try {
    const { hits } = await get(path, params, signal);
    const entries = (hits ?? []).map(entry).filter(Boolean);
    return entries.length > 0 && h('section', null, h('h2', null, t(heading)), h('ul', { class: 'aside-hits' }, entries.map((content) => h('li', null, content))));
  } catch (problem) {
    // Extras of a page that stands without them: whatever went wrong, they stay away quietly.
    if (problem.kind === 'missing') withdraw(feature);
    return null;
  }
}
