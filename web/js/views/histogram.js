// The years as a histogram: drag over it to choose a range, or move its two handles with the arrow keys.

import { h } from '../dom.js';
import { number, t } from '../i18n.js';
import { expandYears } from '../state.js';

const LEAST_HEIGHT = 4; // per cent, so that a year with one article is seen beside one with a thousand

/**
 * @param buckets the years of a facet, ascending without gaps, without the unknown one
 * @param selection the state's years
 * @param onRange gets the first and last year chosen, or null for all
 */
export function histogram(buckets, selection, onRange) {
  const years = buckets.map((bucket) => Number(bucket.value));
  const most = Math.max(...buckets.map((bucket) => bucket.count), 1);
  const last = years.length - 1;
  const chosen = [...expandYears(selection)].map(Number).filter((year) => year >= years[0] && year <= years[last]);
  const range = chosen.length ? [years.indexOf(Math.min(...chosen)), years.indexOf(Math.max(...chosen))] : [0, last];

  const bars = h('div', { class: 'histogram-bars', 'aria-hidden': 'true' }, buckets.map((bucket) => h('div', {
    class: 'histogram-bar',
    title: `${bucket.value}: ${number(bucket.count)}`,
    css: { '--height': bucket.count ? `${Math.max((100 * bucket.count) / most, LEAST_HEIGHT)}%` : '0%' },
  })));
  const said = h('output', { class: 'histogram-said' });
  const from = slider('from', range[0]);
  const to = slider('to', range[1]);
  const scale = h('div', { class: 'histogram-scale', 'aria-hidden': 'true' }, h('span', null, String(years[0])), h('span', null, String(years[last])));

  // What is shown while dragging; what is chosen when it ends.
  const preview = (first, end) => {
    [...bars.children].forEach((bar, i) => bar.classList.toggle('histogram-out', i < first || i > end));
    const picked = buckets.slice(first, end + 1).filter((b) => !selection.length || first !== range[0] || end !== range[1] || chosen.includes(Number(b.value)));
    const span = first === end ? `${years[first]}` : `${years[first]}—${years[end]}`;
    said.textContent = t('histogram.said', { span, n: number(picked.reduce((sum, b) => sum + b.count, 0)) });
  };
  const choose = (first, end) => {
    if (first === 0 && end === last) onRange(null);
    else onRange([years[first], years[end]]);
  };

  function slider(name, index) {
    const input = h('input', { type: 'range', min: 0, max: last, step: 1, value: index, 'aria-label': t(`histogram.${name}`), data: { key: `histogram ${name}` } });
    const say = () => input.setAttribute('aria-valuetext', String(years[input.value]));
    say();
    input.addEventListener('input', () => {
      say();
      preview(...ends());
    });
    input.addEventListener('change', () => choose(...ends()));
    return input;
  }

  // The handles may pass each other: the smaller is the start.
  const ends = () => [Number(from.value), Number(to.value)].sort((a, b) => a - b);

  let start = null;
  const indexAt = (event) => {
    const box = bars.getBoundingClientRect();
    return Math.max(0, Math.min(last, Math.floor(((event.clientX - box.left) / box.width) * years.length)));
  };
  const sorted = (a, b) => [Math.min(a, b), Math.max(a, b)];
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
    // The only year that is chosen, clicked again, gives it up.
    if (first === end && chosen.length === 1 && chosen[0] === years[first]) onRange(null);
    else choose(first, end);
  });
  bars.addEventListener('pointercancel', () => {
    start = null;
    preview(...range);
  });

  preview(...range);
  if (selection.length) [...bars.children].forEach((bar, i) => bar.classList.toggle('histogram-out', !chosen.includes(years[i])));
  return h('div', { class: 'histogram' }, bars, h('div', { class: 'histogram-sliders' }, from, to), scale, said);
}
