// The first page: examples to try, what is new, and what the collection holds as a way in.

import { get, Lane } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, number, t } from '../i18n.js';
import { parameters } from '../search.js';
import { link, START } from '../state.js';
import { label } from './chips.js';
import { facts } from './hit.js';
import { showProblem } from './status.js';

/** What is worth trying where the index has it: policy phrases of one city, one province, the whole country. */
const EXAMPLES = ['新旧动能转换', '三篇大文章', '万人助万企', '放管服改革', '营商环境', '专精特新', '高质量发展', '乡村振兴', '双招双引', '老工业基地'];
const AT_ONCE = 5; // queries that the API counts in one request
const SHOWN_EXAMPLES = 6;
const CITIES = 6;
const NEWEST = 5;

const lane = new Lane();

export function startView(container) {
  const examples = h('div', { class: 'examples' });
  const holdings = h('div', { class: 'holdings' });
  fill(container, h('div', { class: 'start' },
    h('h1', { class: 'visually-hidden', tabindex: '-1' }, t('site.title')),
    examples,
    holdings));

  async function show() {
    const signal = lane.next();
    try {
      const params = parameters({ ...START, sort: 'newest' });
      params.append('size', NEWEST);
      const { total, hits, facets } = await get('/search', params, signal);
      // Asked afterwards: while there is no index one request is enough to learn it.
      const each = await get('/search', { size: 0, facetSize: 1 }, signal);
      if (signal.aborted) return;
      fill(holdings, total ? overview(total, each.total, facets, hits) : h('p', { class: 'notice' }, t('empty.index')));
      if (!examples.hasChildNodes()) fill(examples, exampleList(await found(facets.year ?? [], signal)));
    } catch (problem) {
      if (!signal.aborted) showProblem(holdings, problem, show, signal);
    }
  }

  return { show, focus: () => container.querySelector('h1').focus({ preventScroll: true }), title: () => '' };
}

/** The examples that the index has, the most frequent first; where they are few, phrases that set its latest year apart. */
async function found(years, signal) {
  const parts = [];
  for (let at = 0; at < EXAMPLES.length; at += AT_ONCE) {
    const params = new URLSearchParams([['match', 'phrase'], ...EXAMPLES.slice(at, at + AT_ONCE).map((q) => ['q', q])]);
    parts.push(get('/trends', params, signal).catch(() => ({ series: [] })));
  }
  const counted = (await Promise.all(parts)).flatMap(({ series }) => series)
    .map(({ query, points }) => ({ query, count: points.reduce((sum, point) => sum + point.count, 0) }));
  const queries = counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count).map(({ query }) => query);
  const latest = years.filter((year) => !year.unknown && year.count > 0).at(-1);
  if (queries.length < SHOWN_EXAMPLES && latest) {
    const { terms } = await get('/terms', { year: latest.value, size: SHOWN_EXAMPLES }, signal).catch(() => ({ terms: [] }));
    queries.push(...terms.map(({ text }) => text).filter((text) => !queries.includes(text)));
  }
  return queries.slice(0, SHOWN_EXAMPLES);
}

function exampleList(queries) {
  return queries.length > 0 && h('section', { 'aria-label': t('start.examples') },
    h('h2', null, t('start.examples')),
    h('ul', null, queries.map((q) => h('li', null, h('a', { href: link(START, { q }), lang: CONTENT }, q)))));
}

function overview(total, each, facets, newest) {
  const provinces = (facets.city ?? []).filter((place) => !place.unknown);
  const years = (facets.year ?? []).filter((year) => !year.unknown && year.count > 0).map((year) => year.value);
  const cities = provinces.reduce((sum, province) => sum + (province.children?.length ?? 0), 0);
  return [
    h('p', { class: 'holdings-line' },
      t('start.holdings', {
        articles: number(each),
        provinces: number(provinces.length),
        cities: number(cities),
        years: years.length ? t('start.years', { first: years[0], last: years.at(-1) }) : '',
      }), ' ', each > total && [t('start.joined', { n: number(total) }), ' '], h('a', { href: link(START, { sort: 'newest' }) }, t('start.all'))),
    h('div', { class: 'browse' },
      places(facets.city ?? []),
      news(newest),
      list('start.industries', 'industry', facets.industry ?? []),
      list('start.yearsHeading', 'year', [...(facets.year ?? []).filter((year) => !year.unknown && year.count > 0).reverse(), ...(facets.year ?? []).filter((year) => year.unknown)])),
  ];
}

function news(hits) {
  return section('start.new', h('ul', { class: 'start-news' }, hits.map((hit) => h('li', null,
    h('a', { class: 'start-title', href: link(START, { sort: 'newest', article: hit.id }), lang: CONTENT }, hit.title),
    facts({ ...hit, places: (hit.places ?? []).slice(0, 1), industries: [] })))));
}

function places(buckets) {
  const row = (place) => h('div', null,
    h('dt', { lang: CONTENT }, way({ province: [place.value] }, place.label, place.count)),
    h('dd', { lang: CONTENT }, (place.children ?? []).filter((city) => city.value !== place.value).slice(0, CITIES)
      .map((city) => way({ city: [city.value] }, city.label))));
  const unknown = buckets.find((place) => place.unknown);
  return section('start.places',
    h('dl', { class: 'browse-places' }, buckets.filter((place) => !place.unknown).map(row)),
    unknown && h('p', { class: 'browse-unknown' }, way({ city: ['unknown'] }, label('city', 'unknown'), unknown.count)));
}

function list(key, name, buckets) {
  const value = (bucket) => (bucket.unknown ? 'unknown' : String(bucket.value));
  return section(key, h('ul', { class: 'browse-list' }, buckets.map((bucket) => h('li', null, way({ [name]: [value(bucket)] }, label(name, value(bucket)), bucket.count)))));
}

function section(key, ...content) {
  return h('section', { class: 'browse-section' }, h('h2', null, t(key)), content);
}

function way(filter, text, count) {
  return h('a', { href: link(START, filter) }, text, count != null && h('span', { class: 'count' }, number(count)));
}
