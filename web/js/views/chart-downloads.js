// The two buttons below a chart that give it as a file.

import { barsDrawing, downloadDrawing, downloadTable } from '../chart-files.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';

/**
 * What hands a chart over, by the kind of file.
 * @param name of the chart, in the name of the files as well
 * @param keyName what the rows are
 * @param columns [{name}]
 * @param rows [{name, cells: [{value, text}]}]
 * @param drawing gives the drawing at the click; without it one is made of bars
 */
export function files(name, keyName, columns, rows, drawing) {
  const table = () => downloadTable(name, [[keyName, ...columns.map((column) => column.name)], ...rows.map((row) => [row.name, ...row.cells.map((cell) => cell.value)])]);
  const picture = () => {
    const drawn = drawing?.() ?? null;
    if (drawn) return downloadDrawing(name, drawn);
    const bars = barsDrawing(columns, rows);
    document.body.append(bars); // its look is computed where it stands
    downloadDrawing(name, bars);
    bars.remove();
    return undefined;
  };
  return { CSV: table, SVG: picture };
}

/** The same as buttons. */
export function chartDownloads(name, ...chart) {
  return h('div', { class: 'chart-files' }, Object.entries(files(name, ...chart)).map(([kind, onclick]) =>
    h('button', { type: 'button', class: 'link-button', 'aria-label': t('chart.download', { name, kind }), onclick }, kind)));
}
