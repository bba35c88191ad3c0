// The first page: examples to try, and what the collection holds as a way in.

import { get, Lane } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, number, t } from '../i18n.js';
import { link, START } from '../state.js';
import { parameters } from '../search.js';
import { showProblem } from './status.js';

const EXAMPLES = ['新旧动能转换', '"三篇大文章"', '万人助万企', '放管服改革', '营商环境 数字化转型', '"老工业基地" -煤炭'];
const PROVINCES = 12;
const CITIES = 6;

const lane = new Lane();

export function startView(container) {
  const holdings = h('div', { class: 'holdings' });
  fill(container, h('div', { class: 'start' },
    h('h1', { class: 'visually-hidden', tabindex: '-1' }, t('site.title')),
    h('section', { class: 'examples', 'aria-label': t('start.examples') },
      h('h2', null, t('start.examples')),
      h('ul', null, EXAMPLES.map((q) => h('li', null, h('a', { href: link(START, { q }), lang: CONTENT }, q))))),
    holdings));

  async function show() {
    const signal = lane.next();
    try {
      const { total, facets } = await get('/facets', parameters(START), signal);
      if (!signal.aborted) fill(holdings, total ? overview(total, facets) : h('p', { class: 'notice' }, t('empty.index')));
    } catch (problem) {
      if (!signal.aborted) showProblem(holdings, problem, show, signal);
    }
  }

  return { show, focus: () => container.querySelector('h1').focus({ preventScroll: true }), title: () => '' };
}

function overview(total, facets) {
  const provinces = (facets.city ?? []).filter((place) => !place.unknown);
  const years = (facets.year ?? []).filter((year) => !year.unknown && year.count > 0).map((year) => year.value);
  const cities = provinces.reduce((sum, province) => sum + (province.children?.length ?? 0), 0);
  return [
    h('p', { class: 'holdings-line' },
      t('start.holdings', {
        articles: number(total),
        provinces: number(provinces.length),
        cities: number(cities),
        years: years.length ? t('start.years', { first: years[0], last: years.at(-1) }) : '',
      }), ' ', h('a', { href: link(START, { sort: 'newest' }) }, t('start.all'))),
    h('div', { class: 'browse' }, places(provinces), industries((facets.industry ?? []).filter((bucket) => !bucket.unknown)), byYear(facets.year ?? [])),
  ];
}

function places(provinces) {
  return section('start.places', h('dl', { class: 'browse-places' }, provinces.slice(0, PROVINCES).map((province) => h('div', null,
    h('dt', { lang: CONTENT }, way({ province: [province.value] }, province.label, province.count)),
    h('dd', { lang: CONTENT }, (province.children ?? []).filter((city) => city.value !== province.value).slice(0, CITIES)
      .map((city) => way({ city: [city.value] }, city.label)))))));
}

function industries(buckets) {
  return section('start.industries', h('ul', { class: 'browse-list' }, buckets.map((bucket) => h('li', null, way({ industry: [bucket.value] }, bucket.label, bucket.count)))));
}

function byYear(buckets) {
  const known = buckets.filter((bucket) => !bucket.unknown && bucket.count > 0).reverse();
  return section('start.yearsHeading', h('ul', { class: 'browse-list browse-years' }, known.map((bucket) => h('li', null, way({ year: [String(bucket.value)] }, String(bucket.value), bucket.count)))));
}

function section(key, ...content) {
  return h('section', { class: 'browse-section' }, h('h2', null, t(key)), content);
}

function way(filter, text, count) {
  return h('a', { href: link(START, filter) }, text, count != null && h('span', { class: 'count' }, number(count)));
}
