// Charts as files: what they show as CSV, how they show it as SVG.

import { csv } from './csv.js';
import { s } from './dom.js';
import { download } from './take-away.js';

const STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'font-family', 'font-size', 'text-anchor', 'opacity'];
const ROW = 26; // pixels of a row of bars
const NAMES = 150; // pixels for the names of rows
const BARS = 480; // pixels of the longest bar

/** @param rows arrays of texts and numbers, the first with the names of columns */
export const downloadTable = (name, rows) => download(`${name}.csv`, 'text/csv', csv(rows));

/** A drawing as it looks now, with everything it needs. */
export function downloadDrawing(name, svg) {
  const copy = svg.cloneNode(true);
  const from = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const look = getComputedStyle(from[i]);
    for (const style of STYLES) element.setAttribute(style, look.getPropertyValue(style));
    for (const attribute of ['class', 'style', 'tabindex', 'data-tip', 'aria-hidden', 'focusable', 'aria-describedby']) element.removeAttribute(attribute);
    if (element.hasAttribute('href')) element.setAttribute('href', new URL(element.getAttribute('href'), document.baseURI).href);
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const background = s('rect', { width: '100%', height: '100%', fill: getComputedStyle(document.documentElement).backgroundColor });
  copy.prepend(background);
  download(`${name}.svg`, 'image/svg+xml', `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`);
}

/** A table of bars as a drawing, to be taken along. */
export function barsDrawing(columns, rows) {
  const most = Math.max(...rows.flatMap((row) => row.cells.map(({ value }) => value)), 0) || 1;
  const bars = rows.flatMap((row) => row.cells.map((cell, n) => ({ name: n === 0 ? row.name : '', cell, n })));
  const head = columns.length > 1 ? ROW : 0;
  return s('svg', { width: NAMES + BARS + 90, height: head + bars.length * ROW + 10, class: 'chart-bars' },
    head > 0 && columns.map(({ name }, n) => s('g', { class: `series-${n}` },
      s('rect', { class: 'chart-column', x: NAMES + n * 130, y: 8, width: 12, height: 12 }),
      s('text', { class: 'chart-label', x: NAMES + n * 130 + 18, y: 19 }, name))),
    bars.map(({ name, cell, n }, i) => s('g', { class: `series-${n}` },
      s('text', { class: 'chart-label', x: NAMES - 10, y: head + i * ROW + 18, 'text-anchor': 'end' }, name),
      s('rect', { class: 'chart-column', x: NAMES, y: head + i * ROW + 7, width: (BARS * cell.value) / most, height: 14 }),
      s('text', { class: 'chart-label', x: NAMES + (BARS * cell.value) / most + 8, y: head + i * ROW + 18 }, cell.text))));
}
