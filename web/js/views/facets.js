// The filter panel: what the results are about, with counts, to tick and untick.

import { get } from '../api.js';
import { fill, h, refill } from '../dom.js';
import { CONTENT, number, t, yearLabel } from '../i18n.js';
import { state as current } from '../navigation.js';
import { FACET_SIZE, wholeFacet } from '../search.js';
import { exclude, excluded, include, RESULTS, toggle } from '../state.js';
import { isWords, label } from './chips.js';
import { timeline } from './timeline.js';

const SHORT_LIST = 8;
const LIST_TO_SEARCH = 15;
const MOST_SHOWN = 100; // of more values one looks for the one that one wants

// Which lists are open and what is looked for in them outlives the panel's redrawing after each search.
const unfolded = new Set();
const sought = new Map();

/** The panel for the facets of a search's result; onChange gets the state that a tick leads to. */
export function facetPanel({ facets = {}, total }, state, onChange) {
  const on = {
    tick: (name, value) => onChange(toggle(renamed(current(), name, chosenIn(facets, name), state), name, value)),
    exclude: (name, value) => onChange(exclude(current(), name, value)),
    include: (text) => onChange(include(current(), text)),
  };
  const out = (...names) => excluded(state).filter(({ name }) => names.includes(name)).map((entry) => leftOutItem(entry, on));
  return [
    list('place', facets.city ?? [], (bucket) => placeItem(bucket, on), { matches: matchesPlace, choice: subjectSwitch(state, onChange), out: out('province', 'city') }),
    years(facets.year ?? [], total, state, on, onChange, out('year')),
    list('industry', facets.industry ?? [], (bucket) => (bucket.unknown ? unknownItem('industry', bucket, on) : item('industry', bucket.value, bucket.label, bucket, on)), { out: out('industry') }),
    list('source', facets.source ?? [], (bucket) => item('source', bucket.value, bucket.label, bucket, on, CONTENT), {
      whole: (facets.source ?? []).length >= FACET_SIZE ? () => wholeFacet(state, 'source') : null,
      out: out('source'),
    }),
  ];
}

/** The values of a dimension that are chosen, under the names of the lists; the years are handled as ranges. */
function chosenIn({ city: places = [], industry = [], source = [] }, name) {
  const buckets = {
    province: places.filter((bucket) => !bucket.unknown),
    city: places.flatMap((bucket) => (bucket.unknown ? bucket : bucket.children ?? [])),
    industry,
    source,
  }[name] ?? [];
  return buckets.filter((bucket) => bucket.selected).map((bucket) => (bucket.unknown ? 'unknown' : bucket.value));
}

/**
 * The state with the names of the lists: a link may say 大连市 or 大連 where the list says 大连.
 * @param drawn the state that the lists were drawn for; further values may have been chosen since
 */
function renamed(now, name, chosen, drawn) {
  const foreign = drawn[name].filter((value) => !chosen.includes(value));
  const own = chosen.filter((value) => !drawn[name].includes(value));
  if (!own.length || !now[name].some((value) => foreign.includes(value))) return now;
  return { ...now, [name]: [...now[name].filter((value) => !foreign.includes(value)), ...own] };
}

/** The years over time; one by one where somebody wants them. */
function years(buckets, total, state, on, onChange, out) {
  const known = buckets.filter((bucket) => !bucket.unknown);
  const listed = [...known.filter((bucket) => bucket.count > 0 || bucket.selected).reverse(), ...buckets.filter((bucket) => bucket.unknown)];
  const one = (bucket) => item('year', bucket.unknown ? 'unknown' : String(bucket.value), yearLabel(bucket.value), bucket, on);
  return list('year', listed, one, { above: timeline(known, total, state, onChange), short: known.length > 1 ? (bucket) => bucket.unknown : undefined, out });
}

/**
 * One dimension. Long lists show their first values, and all of them with a search box on demand.
 * @param whole fetches all values, where the ones at hand are only the most frequent
 * @param out the items of the values that are left out, which are always in sight
 */
function list(name, found, toItem, { matches = matchesLabel, above = null, choice = null, short = (bucket, i) => i < SHORT_LIST || bucket.unknown || isSelected(bucket), whole = null, out = [] } = {}) {
  if (!found.length && !above && !out.length) return null;
  let buckets = found;
  const title = t(`facets.${name}`);
  const body = h('div', { class: 'facet-body' });
  const draw = () => refill(body, contents());
  const complete = () => whole?.().then((all) => {
    buckets = all;
    draw();
  }, () => {}); // then the most frequent ones have to do
  const contents = () => {
    const open = unfolded.has(name);
    const text = open ? (sought.get(name) ?? '') : '';
    const shown = text ? buckets.filter((b) => matches(b, text)) : open ? buckets : buckets.filter(short);
    const foldable = open || shown.length < buckets.length;
    return [
      open && buckets.length > LIST_TO_SEARCH && searchBox(name, title, text, draw),
      shown.length > 0 ? h('ul', { class: open ? 'facet-list facet-list-long' : 'facet-list' }, shown.slice(0, MOST_SHOWN).map(toItem)) : text && h('p', { class: 'quiet' }, t('facets.none')),
      shown.length > MOST_SHOWN && h('p', { class: 'quiet' }, t('facets.narrow', { n: number(shown.length - MOST_SHOWN) })),
      out.length > 0 && h('ul', { class: 'facet-list' }, out),
      foldable && h('button', {
        type: 'button',
        class: 'link-button',
        'aria-expanded': String(open),
        data: { key: `facet-more ${name}` },
        onclick: () => {
          if (!unfolded.delete(name)) unfolded.add(name);
          sought.delete(name);
          draw();
          if (unfolded.has(name)) complete();
        },
      }, t(open ? 'facets.less' : above ? 'facets.single' : whole ? 'facets.whole' : 'facets.more', { n: number(buckets.length) })),
    ];
  };
  fill(body, contents());
  if (unfolded.has(name)) complete();
  return h('fieldset', { class: 'facet' }, h('legend', null, title), choice, above, body);
}

function searchBox(name, title, text, draw) {
  const look = async (event) => {
    if (event.isComposing) return; // it is not decided yet
    const typed = event.target.value.trim();
    sought.set(name, typed);
    draw();
    if (await learnPinyin(typed) && sought.get(name) === typed) draw();
  };
  return h('input', {
    type: 'search',
    class: 'facet-search',
    value: text,
    lang: CONTENT,
    placeholder: t('facets.find', { name: title }),
    'aria-label': t('facets.find', { name: title }),
    data: { key: `facet-search ${name}` },
    oninput: look,
    oncompositionend: look,
  });
}

function item(name, value, text, bucket, on, language) {
  return h('li', { class: 'facet-item' }, row(name, value, text, bucket, on, language), excludeButton(name, value, text, bucket, on));
}

/**
 * Leaves the articles with a value out; what is left out stays at the end of the list, to be taken in again. The keyboard has a key for it on the box: a second
 * stop in every row would make the way through the panel twice as long.
 */
function excludeButton(name, value, text, bucket, on) {
  if (bucket.selected) return null;
  return h('button', {
    type: 'button',
    class: 'facet-exclude',
    tabindex: '-1',
    'aria-label': t('facets.exclude', { name: text }),
    data: { key: `exclude ${name} ${value}`, tip: t('facets.exclude', { name: text }) },
    onclick: () => on.exclude(name, value),
  }, '−');
}

/** A value that is left out: struck through, with the way back. */
function leftOutItem({ text, name, value }, on) {
  return h('li', null, h('button', {
    type: 'button',
    class: 'facet-row facet-out',
    'aria-label': t('facets.include', { name: label(name, value) }),
    data: { key: `include ${text}`, tip: t('facets.include', { name: label(name, value) }) },
    onclick: () => on.include(text),
  }, h('span', { class: 'facet-sign', 'aria-hidden': 'true' }, '+'), h('span', { class: 'facet-name', lang: isWords(name, value) ? null : CONTENT }, label(name, value)), h('span', { class: 'facet-count' }, t('facets.out'))));
}

function row(name, value, text, bucket, on, language) {
  return h('label', { class: 'facet-row' },
    h('input', {
      type: 'checkbox',
      checked: bucket.selected,
      data: { key: `facet ${name} ${value}` },
      'aria-keyshortcuts': bucket.selected ? null : '-',
      onchange: () => on.tick(name, value),
      onkeydown: (event) => event.key === '-' && !bucket.selected && on.exclude(name, value),
    }),
    h('span', { class: 'facet-name', lang: language }, text),
    h('span', { class: 'facet-count' }, number(bucket.count)));
}

/** The articles that have no value in a dimension. */
const unknownItem = (name, bucket, on) => item(name, 'unknown', label(name, 'unknown'), bucket, on);

/** Whether the places below count only where an article is about them. */
function subjectSwitch(state, onChange) {
  const on = state.placeRole === 'subject';
  return h('label', { class: 'facet-row facet-switch' },
    h('input', {
      type: 'checkbox',
      role: 'switch',
      checked: on,
      data: { key: 'place-role' },
      onchange: () => onChange({ ...current(), ...RESULTS, placeRole: on ? '' : 'subject' }),
    }),
    h('span', { class: 'facet-name' }, t('facets.subjects')));
}

const placeItem = (bucket, on) => (bucket.unknown ? unknownItem('city', bucket, on) : provinceItem(bucket, on));

/** A province, opening into its cities. */
function provinceItem(bucket, on) {
  // A municipality holds itself as its only city.
  const cities = (bucket.children ?? []).filter((child) => child.value !== bucket.value || child.selected);
  const key = `province ${bucket.value}`;
  const text = sought.get('place') ?? '';
  const cityMeant = text && !matchesLabel(bucket, text);
  const open = unfolded.has(key) || cities.some((c) => c.selected) || cityMeant;
  const shown = cityMeant ? cities.filter((c) => matchesLabel(c, text) || c.selected) : cities;
  const listId = `cities-${bucket.value}`;
  const children = h('ul', { class: 'facet-list facet-children', id: listId, hidden: !open },
    shown.map((child) => item('city', child.value, child.label, child, on, CONTENT)));
  return h('li', null,
    h('div', { class: 'facet-province' },
      row('province', bucket.value, bucket.label, bucket, on, CONTENT),
      excludeButton('province', bucket.value, bucket.label, bucket, on),
      cities.length > 0 && h('button', {
        type: 'button',
        class: 'facet-open',
        'aria-expanded': String(Boolean(open)),
        'aria-controls': listId,
        'aria-label': t('facets.open', { name: bucket.label }),
        data: { key: `facet-open ${bucket.value}` },
        onclick: (event) => {
          children.hidden = !children.hidden;
          event.currentTarget.setAttribute('aria-expanded', String(!children.hidden));
          if (children.hidden) unfolded.delete(key);
          else unfolded.add(key);
        },
      })),
    cities.length > 0 && children);
}

const isSelected = (bucket) => bucket.selected || bucket.children?.some((child) => child.selected);
// What letters stand for, as the server's suggestions know it: pinyin in syllables or initials.
const readings = new Map();

/** Whether something was learnt. */
async function learnPinyin(typed) {
  if (!/^[a-z]{2,}$/i.test(typed) || readings.has(typed)) return false;
  const { suggestions } = await get('/suggest', { q: typed, size: 20 }).catch(() => ({ suggestions: [] }));
  readings.set(typed, new Set(suggestions.filter(({ kind }) => kind === 'place' || kind === 'industry').map(({ text }) => text)));
  return true;
}

const matchesText = (label, text) => String(label).toLowerCase().includes(text.toLowerCase()) || Boolean(readings.get(text)?.has(label));
const matchesLabel = (bucket, text) => matchesText(bucket.label, text);
const matchesPlace = (bucket, text) => matchesLabel(bucket, text) || bucket.children?.some((child) => matchesLabel(child, text));
