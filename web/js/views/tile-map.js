// The provinces as equal tiles where they lie to each other: no borders, and a small one is seen as well as a large one.
// As with every drawing the table beside it says the same and holds the same links.

import { h, s } from '../dom.js';
import { CONTENT } from '../i18n.js';
import { TILES } from '../provinces.js';

const SIDE = 52; // of a tile, in units of the drawing
const COLUMNS = 9;
const ROWS = 8;

/**
 * @param name what is shown
 * @param cells by province: {value, text, said, href}
 * @param n which series it is
 */
export function tileMap(name, cells, n) {
  const most = Math.max(...[...cells.values()].map(({ value }) => value), 0) || 1;
  const tile = ([province, column, row]) => {
    const cell = cells.get(province);
    const drawn = [
      s('rect', { x: (column - 0.5) * SIDE, y: row * SIDE, width: SIDE - 2, height: SIDE - 2, rx: 4 }),
      s('text', { x: column * SIDE - 1, y: row * SIDE + 22 }, province),
      cell?.value > 0 && s('text', { class: 'tile-count', x: column * SIDE - 1, y: row * SIDE + 39 }, cell.text),
    ];
    const share = { '--share': (cell?.value ?? 0) / most };
    return cell?.value > 0
      ? s('a', { class: 'chart-tile', href: cell.href, tabindex: '-1', css: share, data: { tip: `${province} · ${cell.said}` } }, drawn)
      : s('g', { class: 'chart-tile', css: share }, drawn);
  };
  return h('figure', { class: `tile-map series-${n}` },
    name && h('figcaption', { lang: CONTENT }, name),
    s('svg', { viewBox: `0 0 ${COLUMNS * SIDE} ${ROWS * SIDE}`, lang: CONTENT, 'aria-hidden': 'true', focusable: 'false' }, TILES.map(tile)));
}
