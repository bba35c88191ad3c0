// Articles over time as a histogram: drag over it to choose a range, or move its two handles with the arrow keys.

import { h } from '../dom.js';
import { number, t } from '../i18n.js';

const LEAST_HEIGHT = 4; // per cent, so that a year with one article is seen beside one with a thousand

/**
 * @param buckets {text, count} ascending without gaps
 * @param chosen indexes of those that are selected, none for all
 * @param total how many articles the chosen ones have together, or null where that is their sum: where reprints are joined
 *   an article may stand in several
 * @param onRange gets the indexes of the first and last that were chosen, or null for all
 */
export function histogram(buckets, chosen, total, onRange) {
  const most = Math.max(...buckets.map((bucket) => bucket.count), 1);
  const last = buckets.length - 1;
  const picked = new Set(chosen);
  const range = chosen.length ? [Math.min(...chosen), Math.max(...chosen)] : [0, last];

  const bars = h('div', { class: 'histogram-bars', 'aria-hidden': 'true' }, buckets.map((bucket) => h('div', {
    class: 'histogram-bar',
    data: { tip: t('histogram.said', { span: bucket.text, n: number(bucket.count) }) },
    css: { '--height': bucket.count ? `${Math.max((100 * bucket.count) / most, LEAST_HEIGHT)}%` : '0%' },
  })));
  const said = h('output', { class: 'histogram-said' });
  const from = slider('from', range[0]);
  const to = slider('to', range[1]);
  const scale = h('div', { class: 'histogram-scale', 'aria-hidden': 'true' }, h('span', null, buckets[0].text), h('span', null, buckets[last].text));

  // What is shown while dragging; what is chosen when it ends.
  const preview = (first, end) => {
    [...bars.children].forEach((bar, i) => bar.classList.toggle('histogram-out', i < first || i > end));
    const asBefore = picked.size && first === range[0] && end === range[1];
    const within = buckets.filter((_, i) => i >= first && i <= end && (!asBefore || picked.has(i)));
    const span = first === end ? buckets[first].text : `${buckets[first].text}—${buckets[end].text}`;
    const all = !picked.size && first === 0 && end === last; // the list itself says how many these are
    const n = asBefore && total != null ? total : within.reduce((sum, b) => sum + b.count, 0);
    said.textContent = all ? span : t('histogram.said', { span, n: number(n) });
  };
  const choose = (first, end) => (first === 0 && end === last ? onRange(null) : onRange([first, end]));

  function slider(name, index) {
    const input = h('input', { type: 'range', min: 0, max: last, step: 1, value: index, 'aria-label': t(`histogram.${name}`), data: { key: `histogram ${name}` } });
    const say = () => input.setAttribute('aria-valuetext', buckets[input.value].text);
    say();
    input.addEventListener('input', () => {
      say();
      preview(...ends());
    });
    input.addEventListener('change', () => choose(...ends()));
    return input;
  }

  // The handles may pass each other: the smaller is the start.
  const ends = () => sorted(Number(from.value), Number(to.value));

  let start = null;
  const indexAt = (event) => {
    const box = bars.getBoundingClientRect();
    return Math.max(0, Math.min(last, Math.floor(((event.clientX - box.left) / box.width) * buckets.length)));
  };
  bars.addEventListener('pointerdown', (event) => {
    if (event.button) return;
    start = indexAt(event);
    bars.setPointerCapture(event.pointerId);
    preview(start, start);
  });
  bars.addEventListener('pointermove', (event) => start != null && preview(...sorted(start, indexAt(event))));
  bars.addEventListener('pointerup', (event) => {
    if (start == null) return;
    const [first, end] = sorted(start, indexAt(event));
    start = null;
    // The only one that is chosen, clicked again, gives it up.
    if (first === end && picked.size === 1 && picked.has(first)) onRange(null);
    else choose(first, end);
  });
  bars.addEventListener('pointercancel', () => {
    start = null;
    preview(...range);
  });

  preview(...range);
  if (picked.size) [...bars.children].forEach((bar, i) => bar.classList.toggle('histogram-out', !picked.has(i)));
  return h('div', { class: 'histogram' }, bars, h('div', { class: 'histogram-sliders' }, from, to), scale, said);
}

const sorted = (a, b) => [Math.min(a, b), Math.max(a, b)];
