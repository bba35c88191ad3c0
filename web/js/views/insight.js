// What a search looks like from above: phrases over the years and places, its breakdown by province and
// industry, its characteristic terms. Every mark leads to the articles behind it.

import { get, Lane } from '../api.js';
import { fill, h, refill } from '../dom.js';
import { can } from '../features.js';
import { CONTENT, number, quotable, t, tNodes } from '../i18n.js';
import { announce } from '../live.js';
import { go, state as current } from '../navigation.js';
import { parameters } from '../search.js';
import { link, RESULTS } from '../state.js';
import { chartDownloads } from './chart-downloads.js';
import { barTable } from './chart.js';
import { chips, label } from './chips.js';
import { panel } from './panel.js';
import { spread } from './spread.js';
import { showLoading, showProblem } from './status.js';
import { MOST_PHRASES, phrasesOf, trends } from './trends.js';

const MOST_BARS = 12;

const lane = new Lane();

export function insightView(container) {
  const heading = h('h1', { class: 'page-title', tabindex: '-1' });
  const chosen = h('div');
  const phrases = h('section', { class: 'panel' });
  const rest = h('div', { class: 'insight-grid' });
  const back = h('nav', { class: 'article-nav', 'aria-label': t('insight.nav') });
  const spreading = h('div');
  fill(container, h('div', { class: 'page' }, back, heading, chosen, can('trends') && phrases, rest, spreading));

  async function show(state) {
    const signal = lane.next();
    const phrasesNow = phrasesOf(state);
    const results = link(state, { ...RESULTS, compare: [], by: 'year', sort: state.sort || (state.q ? '' : 'newest') });
    fill(back, h('a', { class: 'way-back', href: results }, h('span', { 'aria-hidden': 'true' }, '←'), t('article.back')));
    fill(heading, state.q ? tNodes('insight.headingFor', { q: h('span', { lang: CONTENT }, quotable(state.q)) }) : t('insight.heading'));
    refill(chosen, chips(state));
    let drawn = null;
    if (can('trends')) {
      const chart = h('div', { class: 'trends' });
      phrases.style.setProperty('min-height', `${phrases.offsetHeight}px`); // while a new chart is asked for
      refill(phrases, h('h2', null, t('insight.trends')), phraseForm(state, phrasesNow), chart);
      drawn = trends(chart, state, phrasesNow, signal);
      fill(spreading);
    }
    const params = parameters(state);
    const asked = Promise.all([get('/facets', params, signal), can('terms') ? get('/terms', params, signal).catch(() => null) : null]);
    asked.catch(() => {}); // told below
    await drawn; // what stands above comes first, so that nothing below moves
    if (signal.aborted) return;
    phrases.style.removeProperty('min-height');
    const quickly = rest.hasChildNodes() ? () => {} : showLoading(rest, t('results.loading'));
    try {
      const [result, terms] = await asked;
      if (signal.aborted) return;
      fill(rest, breakdown(state, result), terms?.terms?.length > 0 && termList(state, terms.terms));
      if (can('trends') && phrasesNow.length) spread(spreading, state, phrasesNow[0], signal); // last: it asks several times
      announce(t('insight.announce', { n: number(result.total) }));
    } catch (problem) {
      if (!signal.aborted) showProblem(rest, problem, () => show(current()), signal);
    } finally {
      quickly();
    }
  }

  return { show, focus: () => heading.focus({ preventScroll: true }), title: () => heading.textContent };
}

/** The phrases that are compared, with a box to add one. */
function phraseForm(state, phrases) {
  const box = h('input', { type: 'text', class: 'text-field', lang: CONTENT, maxlength: 60, 'aria-label': t('insight.phrase'), placeholder: t('insight.phrase'), data: { key: 'phrase' } });
  const add = (event) => {
    event.preventDefault();
    const phrase = box.value.trim();
    if (phrase && !phrases.includes(phrase)) go({ ...state, compare: [...state.compare, phrase] }, { keepScroll: true });
  };
  return h('div', { class: 'phrases' },
    phrases.length > 0 && h('ul', { class: 'chips-list' }, phrases.map((phrase, n) => h('li', null,
      state.compare.includes(phrase)
        ? h('a', { class: `chip series-${n}`, href: link(state, { compare: state.compare.filter((p) => p !== phrase) }), 'aria-label': t('insight.remove', { name: phrase }), data: { keepScroll: 'true', key: `phrase ${phrase}` } },
          h('span', { lang: CONTENT }, phrase), h('span', { class: 'chip-cross', 'aria-hidden': 'true' }, '×'))
        : h('span', { class: `chip series-${n}`, lang: CONTENT }, phrase)))),
    phrases.length < MOST_PHRASES && h('form', { class: 'phrase-form', onsubmit: add }, box, h('button', { type: 'submit', class: 'button' }, t('insight.add'))));
}

function breakdown(state, { facets }) {
  const to = (change) => link(state, { ...RESULTS, compare: [], by: 'year', ...change });
  const unknown = (name, b, change) => ({ name: label(name, 'unknown'), count: b.count, unknown: true, href: to({ ...change, [name]: ['unknown'] }) });
  const provinces = (facets.city ?? []).map((b) => (b.unknown ? unknown('city', b, { province: [] }) : { name: b.label, lang: CONTENT, count: b.count, href: to({ province: [b.value], city: [] }) }));
  const industries = (facets.industry ?? []).map((b) => (b.unknown ? unknown('industry', b) : { name: b.label, count: b.count, href: to({ industry: [b.value] }) }));
  const years = can('trends') ? [] : (facets.year ?? []).filter((b) => !b.unknown && b.count).reverse().map((b) => ({ name: String(b.value), count: b.count, href: to({ year: [String(b.value)] }) }));
  return [bars('place', provinces), bars('industry', industries), bars('year', years)];
}

function bars(dimension, entries) {
  if (!entries.length) return null;
  const title = t(`insight.by.${dimension}`);
  const body = h('div');
  const draw = (all) => refill(body,
    barTable(title, t(`facets.${dimension}`), [{ name: t('insight.articles') }], (all ? entries : entries.filter((entry, i) => i < MOST_BARS || entry.unknown)).map((entry) => ({
      name: entry.name, lang: entry.lang, cells: [{ value: entry.count, text: number(entry.count), href: entry.href }],
    }))),
    entries.length > MOST_BARS + 1 && h('button', { type: 'button', class: 'link-button', 'aria-expanded': String(all), data: { key: `bars ${dimension}` }, onclick: () => draw(!all) },
      all ? t('facets.less') : t('facets.more', { n: number(entries.length) })));
  draw(false);
  const rows = entries.map((entry) => ({ name: entry.name, cells: [{ value: entry.count, text: number(entry.count) }] }));
  return panel(dimension, title, body, chartDownloads(title, t(`facets.${dimension}`), [{ name: t('insight.articles') }], rows));
}

/** Terms that are more frequent here than elsewhere, reprints counted; a click looks for the term within the search. */
function termList(state, terms) {
  return panel('terms', t('insight.terms'),
    h('p', { class: 'quiet' }, t('insight.termsNote')),
    h('ul', { class: 'terms' }, terms.map((term) => h('li', null,
      h('a', { href: link(state, { ...RESULTS, separate: true, compare: [], q: `${state.q} "${term.text}"`.trim() }), title: t('insight.term', { n: number(term.count), background: number(term.background) }) },
        h('span', { lang: CONTENT }, term.text), h('span', { class: 'count' }, number(term.count)))))));
}
