// One hit of a result list.

import { h } from '../dom.js';
import { can } from '../features.js';
import { CONTENT, date, industry, number, place, t } from '../i18n.js';
import { marked } from '../marked.js';
import { link } from '../state.js';
import { reprintsOpener } from './related.js';

/** @param state the search it was found by: the article's link keeps it, so that one can come back */
export function hitItem(hit, state, heading = 'h2') {
  return h('li', { class: 'hit', data: { id: hit.id } },
    h('article', null,
      h(heading, { class: 'hit-title', lang: CONTENT },
        h('a', { href: link(state, { article: hit.id, text: 'restored' }), data: { key: `hit ${hit.id}` } },
          marked(hit.titleHighlighted || hit.title))),
      facts(hit),
      (hit.snippets ?? []).map((snippet) => h('p', { class: 'snippet', lang: CONTENT }, marked(snippet))),
      notes(hit, state)));
}

/** Date, places, industries, source in one quiet line. */
export function facts(hit) {
  const known = [
    hit.date ? h('time', { datetime: hit.date }, date(hit.date)) : h('span', null, t('hit.undated')),
    ...(hit.places ?? []).map((p) => h('span', { lang: CONTENT }, place(p))),
    ...(hit.industries ?? []).map((slug) => h('span', null, industry(slug))),
    hit.source && h('span', { lang: CONTENT }, hit.source),
  ];
  return h('p', { class: 'facts' }, known);
}

function notes(hit, state) {
  const notes = [
    hit.reprints > 0 && can('collapse') && !state.separate && reprintsOpener(hit, state),
    hit.unrepaired > 0 && h('span', { class: 'note note-warn' }, t('hit.unrepaired', { n: number(hit.unrepaired) })),
  ].filter(Boolean);
  return notes.length > 0 && h('div', { class: 'notes' }, notes);
}
