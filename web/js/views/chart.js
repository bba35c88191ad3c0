// Charts in plain SVG and tables. Every mark is a link to the articles behind it. The drawing is hidden
// from screen readers and out of the tab order: the table below it says the same and holds the same links.

import { h, s } from '../dom.js';
import { CONTENT } from '../i18n.js';

const HEIGHT = 260;
const MARGIN = { top: 14, right: 14, bottom: 26, left: 40 };
const LABEL_WIDTH = 44; // of a year below the axis
const HIT_RADIUS = 9;
const WIDEST_COLUMN = 28;

/**
 * Values over a common axis that follows the width of the page: as lines, or as columns where there is little to draw a
 * line through. Behind them stands how many articles there are at all, where that is given.
 * @param keys the axis, ascending
 * @param lines [{name, values: [number per key], texts: [what a mark says], hrefs: [where it leads]}]
 * @param whole whether values are whole numbers, as counts are
 * @param sparse whether columns are drawn: a line through a few articles would claim a course that nobody measured
 * @param volume a number per key, drawn to a scale of its own, or null
 */
export function timeChart(keys, lines, { whole, sparse, volume }) {
  const figure = h('div', { class: 'chart' });
  const draw = (width) => figure.replaceChildren(drawing(keys, lines, { whole, sparse, volume }, width));
  new ResizeObserver(([entry]) => entry.contentRect.width && draw(Math.round(entry.contentRect.width))).observe(figure);
  return figure;
}

function drawing(keys, lines, { whole, sparse, volume }, width) {
  const { step, top } = ticks(Math.max(...lines.flatMap((line) => line.values), 0), whole);
  const inner = { width: width - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const slot = inner.width / keys.length;
  const x = (i) => MARGIN.left + (i + 0.5) * slot;
  const y = (value) => MARGIN.top + inner.height * (1 - value / top);
  const every = Math.ceil((keys.length * LABEL_WIDTH) / inner.width);
  const grid = [];
  for (let value = 0; value <= top + step / 2; value += step) {
    grid.push(
      s('line', { class: 'chart-grid', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(value), y2: y(value) }),
      s('text', { class: 'chart-label', x: MARGIN.left - 8, y: y(value) + 4, 'text-anchor': 'end' }, short(value)));
  }
  const way = (line, i, ...marks) => line.values[i] > 0 && s('a', { href: line.hrefs[i], tabindex: '-1', data: { tip: line.texts[i] } }, marks);
  const asLine = (line, n) => [
    s('polyline', { class: 'chart-line', points: line.values.map((value, i) => `${x(i)},${y(value)}`).join(' ') }),
    line.values.map((value, i) => way(line, i, s('circle', { class: 'chart-hit', cx: x(i), cy: y(value), r: HIT_RADIUS }), marker(n, x(i), y(value)))),
  ];
  const column = Math.min((slot * 0.8) / lines.length, WIDEST_COLUMN);
  const asColumns = (line, n) => line.values.map((value, i) => way(line, i, s('rect', {
    class: 'chart-column', x: x(i) + column * (n - lines.length / 2), y: y(value), width: Math.max(column - 1, 1), height: Math.max(y(0) - y(value), 0),
  })));
  return s('svg', { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, 'aria-hidden': 'true', focusable: 'false' },
    volume && volumeOf(volume, x, slot, inner.height),
    grid,
    keys.map((key, i) => i % every === 0 && s('text', { class: 'chart-label', x: x(i), y: HEIGHT - 6, 'text-anchor': 'middle' }, String(key))),
    lines.map((line, n) => s('g', { class: `series series-${n}` }, sparse ? asColumns(line, n) : asLine(line, n))));
}

function volumeOf(volume, x, slot, height) {
  const most = Math.max(...volume, 1);
  return s('g', { class: 'chart-volume' }, volume.map((count, i) => {
    const tall = (height * count) / most;
    return s('rect', { x: x(i) - slot * 0.45, y: MARGIN.top + height - tall, width: slot * 0.9, height: tall });
  }));
}

/** Each line has a mark of its own shape: colour alone tells nothing to many. */
function marker(n, x, y) {
  const at = { class: 'chart-mark', transform: `translate(${x} ${y})` };
  if (n % 5 === 0) return s('circle', { ...at, r: 3.5 });
  return s('path', { ...at, d: ['M-3.5-3.5h7v7h-7z', 'M0-5L5 0 0 5-5 0z', 'M0-4.5L4.5 4h-9z', 'M-4-4L4 4M4-4L-4 4'][(n % 5) - 1] });
}

/** Up to five steps of 1, 2 or 5 times a power of ten. */
function ticks(most, whole) {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = [1, 2, 5, 10].map((f) => f * power).find((candidate) => candidate >= rough);
  const step = whole ? Math.max(size, 1) : size;
  return { step, top: Math.max(Math.ceil(most / step), 1) * step };
}

const short = (value) => (value >= 10000 ? `${value / 1000}k` : String(Number(value.toFixed(2))));

/** The names of the lines with their marks; what they are called is of the language of articles. */
export function legend(names) {
  return h('ul', { class: 'legend' }, names.map((name, n) => h('li', { class: `series-${n}` },
    s('svg', { width: 26, height: 12, viewBox: '-13 -6 26 12', 'aria-hidden': 'true', focusable: 'false' },
      s('line', { class: 'chart-line', x1: -12, x2: 12, y1: 0, y2: 0 }), marker(n, 0, 0)),
    h('span', { lang: CONTENT }, name))));
}

/**
 * A table whose rows are bars as well: chart and table in one.
 * @param columns [{name}] one per series
 * @param rows [{name, lang, cells: [{value, text, href}]}]
 */
export function barTable(caption, keyName, columns, rows) {
  const most = Math.max(...rows.flatMap((row) => row.cells.map((cell) => cell.value)), 0) || 1;
  return h('table', { class: columns.length > 1 ? 'bar-table bar-table-many' : 'bar-table', css: { '--columns': columns.length } },
    h('caption', { class: 'visually-hidden' }, caption),
    h('colgroup', null, h('col', { class: 'bar-key' })),
    h('thead', { class: columns.length > 1 ? null : 'visually-hidden' }, h('tr', null, h('th', { scope: 'col' }, keyName), columns.map((c) => h('th', { scope: 'col', lang: c.lang }, c.name)))),
    h('tbody', null, rows.map((row) => h('tr', null,
      h('th', { scope: 'row', lang: row.lang }, row.name),
      row.cells.map((cell, n) => h('td', null, cell.value > 0
        ? h('a', { class: `bar series-${n}`, href: cell.href, css: { '--share': cell.value / most } }, h('span', null, cell.text))
        : h('span', { class: 'quiet' }, cell.text)))))));
}

/** The table under a drawing, opened on demand. */
export function dataTable(summary, keyName, columns, rows) {
  return h('details', { class: 'data-table' },
    h('summary', null, summary),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': summary },
      h('table', null,
        h('thead', null, h('tr', null, h('th', { scope: 'col' }, keyName), columns.map((c) => h('th', { scope: 'col', lang: c.lang }, c.name)))),
        h('tbody', null, rows.map((row) => h('tr', null,
          h('th', { scope: 'row', lang: row.lang }, row.name),
          row.cells.map((cell) => h('td', null, cell.href && cell.value > 0 ? h('a', { href: cell.href }, cell.text) : cell.text))))))));
}
