// When articles were published: a histogram of the years, of the months where the span is short, and the
// dates and common periods to choose from beside it.

import { fill, h } from '../dom.js';
import { date, number, t } from '../i18n.js';
import { inOrder, presets, readDate, today, worthShowing, yearsByMonth } from '../period.js';
import { state as current } from '../navigation.js';
import { knownMonths, months } from '../search.js';
import { expandYears, RESULTS } from '../state.js';
import { histogram } from './histogram.js';

/**
 * @param known the years of a facet, ascending without gaps
 * @param total how many articles the search finds
 * @param onChange gets the state that a choice leads to
 */
export function timeline(known, total, state, onChange) {
  // Two changes can come faster than the first one is drawn: each starts from where the page has gone by then.
  const change = (changes) => onChange({ ...current(), ...RESULTS, ...changes });
  const span = yearsByMonth(state, Number(known.at(-1)?.value ?? today().slice(0, 4)));
  return [span ? byMonth(span, total, state, change) : known.length > 1 && byYear(known, total, state, change), dates(state, change)];
}

const unknownYear = (state) => state.year.filter((year) => year === 'unknown');
const asYears = (first, last) => (first === last ? `${first}` : `${first}..${last}`);

function byYear(known, total, state, change) {
  const selected = expandYears(state.year);
  const isChosen = (bucket) => selected.has(String(bucket.value));
  const [first, end] = worthShowing(known);
  const before = known.slice(0, first);
  const after = known.slice(end);
  // What is selected stays in sight.
  const shown = [...before, ...after].some(isChosen) ? known : known.slice(first, end);
  const chosen = shown.flatMap((bucket, i) => (isChosen(bucket) ? [i] : []));
  const choose = (years) => change({ year: [...years, ...unknownYear(state)] });
  const beyond = (name, buckets) => {
    const count = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
    return shown !== known && count > 0 && h('button', { type: 'button', class: 'link-button', data: { key: `timeline ${name}` }, onclick: () => choose([asYears(buckets[0].value, buckets.at(-1).value)]) },
      t(`timeline.${name}`, { n: number(count) }));
  };
  const bars = shown.map(({ value, count }) => ({ text: String(value), count }));
  return [
    histogram(bars, chosen, unknownYear(state).length ? null : total, (range) => choose(range ? [asYears(shown[range[0]].value, shown[range[1]].value)] : [])),
    files(t('facets.year'), bars),
    addUpToMore(shown, chosen, total, state) && h('p', { class: 'quiet' }, t('timeline.joined', { n: number(total) })),
    beyond('earlier', before),
    beyond('later', after),
  ];
}

/** Whether the years together have more articles than the search: a group of reprints counts in each of its years. */
function addUpToMore(years, chosen, total, state) {
  if (state.separate || unknownYear(state).length) return false;
  const counted = chosen.length ? chosen.map((i) => years[i]) : years;
  return counted.reduce((sum, { count }) => sum + count, 0) > total;
}

/** The months of a short span; at once where they are known already, so that the focus stays on its handle. */
function byMonth([first, last], total, state, change) {
  const years = asYears(first, last);
  const place = h('div', { class: 'timeline-months' });
  const draw = ({ months: buckets, undated }) => {
    const within = ({ value }) => value >= state.from.slice(0, 7) && (!state.to || value <= state.to.slice(0, 7) || value.startsWith(state.to));
    const chosen = state.from ? buckets.flatMap((bucket, i) => (within(bucket) ? [i] : [])) : [];
    const bars = buckets.map(({ value, count }) => ({ text: value, count }));
    fill(place,
      histogram(bars, chosen.length === buckets.length ? [] : chosen, total,
        (range) => change(range ? { year: [], from: buckets[range[0]].value, to: buckets[range[1]].value } : { year: [years], from: '', to: '' })),
      files(t('timeline.months', { span: years.replace('..', '—') }), bars),
      undated > 0 && h('p', { class: 'quiet' }, t('timeline.undated', { n: number(undated) })),
      h('button', { type: 'button', class: 'link-button', data: { key: 'timeline all' }, onclick: () => change({ year: [], from: '', to: '' }) }, t('timeline.all')));
  };
  const ready = knownMonths(state, years);
  if (ready) draw(ready);
  else months(state, years).then(draw, () => {}); // the dates below do without
  return place;
}

/** The histogram as a file; what writes one is fetched when somebody wants it. */
function files(name, buckets) {
  const rows = buckets.map(({ text, count }) => ({ name: text, cells: [{ value: count, text: number(count) }] }));
  const hand = (kind) => import('./chart-downloads.js').then((made) => made.files(name, t('dates.label'), [{ name: t('insight.articles') }], rows)[kind](), () => {});
  return h('div', { class: 'chart-files' }, ['CSV', 'SVG'].map((kind) =>
    h('button', { type: 'button', class: 'link-button', 'aria-label': t('chart.download', { name, kind }), data: { key: `timeline ${kind}` }, onclick: () => hand(kind) }, kind)));
}

/** Two dates as exact as one likes, and the periods that are asked for most. */
function dates(state, change) {
  const hint = h('p', { class: 'quiet date-hint', id: 'date-hint', hidden: true }, t('dates.hint'));
  const field = (name) => h('label', null,
    h('span', null, t(`dates.${name}`)),
    h('input', {
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      maxlength: 12,
      value: state[name],
      placeholder: t('dates.placeholder'),
      'aria-describedby': hint.id,
      data: { key: `date ${name}` },
      onchange: (event) => {
        const typed = event.target.value.trim();
        const read = typed ? readDate(typed) : '';
        event.target.setAttribute('aria-invalid', String(read == null));
        hint.hidden = read != null;
        if (read == null) return;
        const [from, to] = name === 'from' ? inOrder(read, current().to) : inOrder(current().from, read);
        change({ from, to });
      },
    }));
  const preset = ([name, from]) => {
    const on = state.from === from && !state.to;
    return h('button', {
      type: 'button',
      class: 'preset',
      'aria-pressed': String(on),
      data: { key: `preset ${name}`, tip: t('chips.from', { date: date(from) }) },
      onclick: () => change({ from: on ? '' : from, to: '', year: [] }),
    }, t(`dates.${name}Preset`));
  };
  return h('div', { class: 'dates', role: 'group', 'aria-label': t('dates.label') },
    h('div', { class: 'date-fields' }, field('from'), field('to')),
    hint,
    h('div', { class: 'presets' }, presets().map(preset)));
}
