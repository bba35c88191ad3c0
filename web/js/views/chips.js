// The filters that are on, each with a way to take it off.

import { h } from '../dom.js';
import { CONTENT, date, t, tNodes, yearLabel } from '../i18n.js';
import { industry } from '../industries.js';
import { excluded, FILTERS, include, isFiltered, link, RESULTS, serialise, unfiltered } from '../state.js';

export function chips(state) {
  if (!isFiltered(state)) return null;
  return h('section', { class: 'chips', 'aria-label': t('chips.heading') },
    h('ul', null,
      FILTERS.flatMap((name) => state[name].map((value) => chip(label(name, value), link(state, {
        ...RESULTS, [name]: state[name].filter((v) => v !== value),
      }), name, value))),
      excluded(state).map(({ text, name, value }) => chip(exclusion(name, value), serialise(include(state, text)), name, value, true)),
      state.placeRole && chip(t('facets.subjects'), link(state, { ...RESULTS, placeRole: '' })),
      state.from && chip(t('chips.from', { date: date(state.from) }), link(state, { ...RESULTS, from: '' })),
      state.to && chip(t('chips.to', { date: date(state.to) }), link(state, { ...RESULTS, to: '' })),
      h('li', null, h('a', { class: 'chip-clear', href: serialise(unfiltered(state)), data: { key: 'chips clear', keepScroll: 'true' } }, t('chips.clear')))));
}

/** A source may be called anything; of these dimensions the word stands for having no value. */
const isUnknown = (name, value) => value === 'unknown' && ['city', 'industry', 'year'].includes(name);

/** The name of a filter value. */
export function label(name, value) {
  if (isUnknown(name, value)) return t(`${name}.unknown`);
  if (name === 'industry') return industry(value);
  return name === 'year' ? yearLabel(value) : value;
}

const named = (name, value) => h('span', { lang: isWords(name, value) ? null : CONTENT }, label(name, value));
const without = (name, value) => h('span', null, tNodes('chips.without', { name: named(name, value) }));

/** All filters of a search, as elements and texts. */
export const filterNodes = (state) => [
  ...FILTERS.flatMap((name) => state[name].map((value) => named(name, value))),
  ...excluded(state).map(({ name, value }) => without(name, value)),
  state.placeRole && t('facets.subjects'),
  state.from && t('chips.from', { date: date(state.from) }),
  state.to && t('chips.to', { date: date(state.to) }),
].filter(Boolean);

/** The same in words. */
export const filterWords = (state) => filterNodes(state).map((node) => node.textContent ?? node);

/** What a search leaves out, in words. */
export const exclusion = (name, value) => t('chips.without', { name: label(name, value) });

/** Whether a filter value is told in the words of the interface and not as articles have it. */
export const isWords = (name, value) => !name || name === 'industry' || name === 'year' || isUnknown(name, value);

function chip(text, href, name, value, leftOut = false) {
  return h('li', null,
    h('a', { class: leftOut ? 'chip chip-without' : 'chip', href, 'aria-label': t('chips.remove', { name: text }), data: { key: `chip ${text}`, keepScroll: 'true' } },
      leftOut ? without(name, value) : h('span', { lang: isWords(name, value) ? null : CONTENT }, text),
      h('span', { class: 'chip-cross', 'aria-hidden': 'true' }, '×')));
}
