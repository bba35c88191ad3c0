// How often phrases are used: over the years as lines, over places as bars, in numbers or per thousand
// articles.

import { get } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, number, t } from '../i18n.js';
import { go, state as current } from '../navigation.js';
import { counting } from '../search.js';
import { link, RESULTS } from '../state.js';
import { chartDownloads } from './chart-downloads.js';
import { barTable, dataTable, legend, timeChart } from './chart.js';
import { segments } from './segments.js';
import { showLoading, showProblem } from './status.js';
import { tileMap } from './tile-map.js';
import { unplaced } from './unplaced.js';

const WAYS = ['year', 'province', 'city'];
const MOST_PLACES = 15;
const FEW = 4; // articles a year, of which no line tells a course

let measure = 'count'; // or perThousand: a matter of looking, not worth a place in the URL

/** More lines than that nobody can follow, and the API answers for no more. */
export const MOST_PHRASES = 5;

/** The query and what it is compared with. */
export const phrasesOf = (state) => [...new Set([state.q, ...state.compare].filter(Boolean))].slice(0, MOST_PHRASES);

export async function trends(container, state, phrases, signal) {
  if (!phrases.length) return fill(container, h('p', { class: 'quiet' }, t('insight.none')));
  const params = counting({ ...state, q: '', sort: '' });
  params.append('match', 'phrase'); // what is compared are phrases
  for (const phrase of phrases) params.append('q', phrase);
  params.append('by', state.by);
  const quickly = showLoading(container, t('results.loading'));
  try {
    const { series } = await get('/trends', params, signal);
    if (signal.aborted) return undefined;
    quickly();
    const rest = h('p', { class: 'quiet' });
    draw(container, state, series, rest);
    await unplaced(rest, state, phrases, signal);
  } catch (problem) {
    if (!signal.aborted) showProblem(container, problem, () => trends(container, state, phrases, signal), signal);
  } finally {
    quickly();
  }
  return undefined;
}

function draw(container, state, series, rest) {
  const redraw = () => draw(container, state, series, rest);
  fill(container, h('div', { class: 'chart-tools' }, bySwitch(state), measureSwitch(redraw)), state.by === 'year' ? overYears(state, series) : overPlaces(state, series), rest);
}

function overYears(state, series) {
  const years = [...new Set(series.flatMap((line) => line.points.map((point) => Number(point.key)).filter(Number.isFinite)))].sort((a, b) => a - b);
  if (!years.length) return h('p', { class: 'quiet' }, t('empty.title'));
  const axis = Array.from({ length: years.at(-1) - years[0] + 1 }, (_, i) => years[0] + i);
  const cells = series.map((line) => {
    const points = new Map(line.points.map((point) => [Number(point.key), point]));
    return axis.map((year) => cell(state, line.query, points.get(year), { year: [String(year)] }));
  });
  const volumes = new Map(series[0].points.map((point) => [Number(point.key), point.articles]));
  const volume = axis.map((year) => volumes.get(year) ?? 0);
  const chart = timeChart(axis, series.map((line, n) => ({
    values: cells[n].map((c) => c.value),
    texts: cells[n].map((c, i) => t('chart.said', { key: axis[i], name: line.query, said: c.said, of: number(volume[i]) })),
    hrefs: cells[n].map((c) => c.href),
  })), { whole: measure === 'count', sparse: cells.flat().every(({ point }) => (point?.count ?? 0) <= FEW), volume });
  const [columns, rows] = table(series, axis.map(String), (n, i) => cells[n][i], volume);
  return [
    legend(series.map((line) => line.query)),
    chart,
    h('p', { class: 'quiet' }, t('chart.volume'), ' ', howCounted(state)),
    dataTable(t('chart.table'), t('facets.year'), columns, rows),
    chartDownloads(t('insight.trends'), t('facets.year'), columns, rows, () => chart.querySelector('svg')),
  ];
}

function overPlaces(state, series) {
  const points = series.map((line) => new Map(line.points.map((point) => [String(point.key), point])));
  const sums = new Map();
  for (const map of points) for (const [key, point] of map) sums.set(key, (sums.get(key) ?? 0) + valueOf(point));
  const places = [...sums].sort((a, b) => b[1] - a[1]).slice(0, MOST_PLACES).map(([key]) => key);
  if (!places.length) return h('p', { class: 'quiet' }, t('empty.title'));
  const filter = (place) => (state.by === 'city' ? { city: [place], province: [] } : { province: [place], city: [] });
  const at = (n, place) => cell(state, series[n].query, points[n].get(place), filter(place));
  const volume = places.map((place) => points[0].get(place)?.articles ?? 0);
  const [columns, rows] = table(series, places, (n, i) => at(n, places[i]), volume, CONTENT);
  const maps = state.by === 'province' && series.map((line, n) => tileMap(series.length > 1 ? line.query : '', new Map([...points[n].keys()].map((place) => [place, at(n, place)])), n));
  const shown = h('div', { class: 'tile-maps' }, maps);
  return [
    series.length > 1 && legend(series.map((line) => line.query)),
    h('div', { class: maps && series.length === 1 ? 'map-and-bars' : null }, maps && shown, h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t('insight.trends') },
      barTable(t('insight.trends'), t('facets.place'), series.map((line) => ({ name: line.query, lang: CONTENT })), places.map((place) => ({
        name: place, lang: CONTENT, cells: series.map((_, n) => at(n, place)),
      }))))),
    h('p', { class: 'quiet' }, howCounted(state)),
    dataTable(t('chart.table'), t('facets.place'), columns, rows),
    chartDownloads(t('insight.trends'), t('facets.place'), columns, rows, maps && series.length === 1 ? () => shown.querySelector('svg') : null),
  ];
}

/** Counts and rates of every phrase beside each other, and how many articles there are at all. */
function table(series, keys, cellAt, volume, language = null) {
  const columns = [
    ...series.flatMap((line) => [
      { name: t('chart.column.count', { name: line.query }), lang: CONTENT },
      { name: t('chart.column.perThousand', { name: line.query }), lang: CONTENT }]),
    { name: t('chart.column.all') },
  ];
  const rows = keys.map((key, i) => ({
    name: key,
    lang: language,
    cells: [
      ...series.flatMap((_, n) => {
        const { point, href } = cellAt(n, i);
        return ['count', 'perThousand'].map((kind) => ({ value: rounded(point?.[kind] ?? 0), text: number(rounded(point?.[kind] ?? 0)), href }));
      }),
      { value: volume[i], text: number(volume[i]) },
    ],
  }));
  return [columns, rows];
}

const rounded = (value) => Math.round(value * 10) / 10;

const valueOf = (point) => (measure === 'count' ? point.count : point.perThousand) ?? 0;

const howCounted = (state) => t(state.separate ? 'chart.singles' : 'chart.joined');

/** One number with the way to the articles behind it. */
function cell(state, query, point, filter) {
  const value = point ? valueOf(point) : 0;
  const said = t(measure === 'count' ? 'chart.count' : 'chart.perThousand', { n: number(rounded(value)) });
  return { point, value, text: number(rounded(value)), said, href: link(state, { ...RESULTS, compare: [], by: 'year', q: query, match: 'phrase', ...filter }) };
}

function bySwitch(state) {
  return segments('by', t('chart.by'), named('by', WAYS), state.by, (way) => go({ ...current(), by: way }, { keepScroll: true }));
}

function measureSwitch(redraw) {
  return segments('measure', t('chart.measure'), named('measure', ['count', 'perThousand']), measure, (way) => {
    measure = way;
    redraw();
    document.querySelector(`[data-key="measure ${way}"]`)?.focus();
  });
}

const named = (name, values) => values.map((value) => ({ value, text: t(`chart.${name}.${value}`) }));
