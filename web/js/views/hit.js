// One hit of a result list.

import { h } from '../dom.js';
import { can } from '../features.js';
import { wholeIn } from '../highlight.js';
import { CONTENT, date, number, place, t } from '../i18n.js';
import { industry } from '../industries.js';
import { marked } from '../marked.js';
import { choose, isChosen } from '../selection.js';
import { link } from '../state.js';
import { reprintsOpener } from './reprints-opener.js';

const SNIPPETS = 2;
const INDUSTRIES = 2;
const COVERED = 3;

/** @param state the search it was found by: the article's link keeps it, so that one can come back */
export function hitItem(hit, state, heading = 'h2') {
  const whole = wholeIn(state.q);
  return h('li', { class: 'hit', data: { id: hit.id } },
    chooser(hit),
    h('article', null,
      h(heading, { class: 'hit-title', lang: CONTENT },
        h('a', { href: link(state, { article: hit.id, text: 'restored' }), data: { key: `hit ${hit.id}` } },
          marked(hit.titleHighlighted || hit.title, whole)),
        hit.titleDerived && h('span', { class: 'derived', data: { tip: t('article.derived') } }, t('hit.derived'))),
      facts(hit),
      (hit.snippets ?? []).slice(0, SNIPPETS).map((snippet) => h('p', { class: 'snippet', lang: CONTENT }, marked(snippet, whole))),
      notes(hit, state)));
}

/** The box to choose a hit with; the style sheet shows it while hits are chosen. */
function chooser(hit) {
  return h('input', {
    type: 'checkbox', class: 'hit-choice', checked: isChosen(hit.id), 'aria-label': t('selection.one', { name: hit.title }),
    data: { id: hit.id, key: `choice ${hit.id}` }, onchange: (event) => choose([hit.id], event.target.checked),
  });
}

/** How a place looks: one that an article merely covers recedes behind its subjects. */
export const placeClass = (p) => (p.role === 'covered' ? 'place-covered' : 'place-subject');

/** A place's name, and its role where the article merely covers it. */
export const placeName = (p) => [h('span', { lang: CONTENT }, place(p)), p.role === 'covered' && t('hit.covered')];

/** The places of an article in a list: its subjects one by one, then together those that it merely covers. */
export function places(filed = []) {
  const covered = filed.filter((p) => p.role === 'covered').map(place);
  const more = covered.slice(COVERED);
  return [
    ...filed.filter((p) => p.role !== 'covered').map((p) => h('span', { class: placeClass(p), lang: CONTENT }, place(p))),
    covered.length > 0 && h('span', { class: 'place-covered' },
      t('hit.covering'),
      h('span', { lang: CONTENT }, covered.slice(0, COVERED).join(t('list.comma'))),
      more.length > 0 && h('span', { data: { tip: more.join(t('list.comma')) } }, ` +${number(more.length)}`)),
  ];
}

/** Date, places, what it is about, in one quiet line; where it was printed stands apart. */
export function facts(hit) {
  const industries = hit.industries ?? [];
  const more = industries.length - INDUSTRIES;
  const known = [
    hit.date ? h('time', { datetime: hit.date }, date(hit.date)) : h('span', null, t('hit.undated')),
    ...places(hit.places),
    ...industries.slice(0, INDUSTRIES).map((slug) => h('span', null, industry(slug))),
    more > 0 && h('span', { data: { tip: industries.slice(INDUSTRIES).map(industry).join(t('list.comma')) } }, `+${number(more)}`),
    hit.source && h('span', { class: 'fact-source', lang: CONTENT }, hit.source),
  ];
  return h('p', { class: 'facts' }, known);
}

function notes(hit, state) {
  const notes = [
    hit.found === 'meaning' && h('span', { class: 'note', data: { tip: t('hit.byMeaningTip') } }, t('hit.byMeaning')),
    hit.reprints > 0 && can('collapse') && !state.separate && reprintsOpener(hit, state, facts),
    hit.unrepaired > 0 && h('span', { class: 'note note-warn' }, t('hit.unrepaired', { n: number(hit.unrepaired) })),
  ].filter(Boolean);
  return notes.length > 0 && h('div', { class: 'notes' }, notes);
}
