// The filters that are on, each with a way to take it off.

import { h } from '../dom.js';
import { CONTENT, date, industry, t, yearLabel } from '../i18n.js';
import { FILTERS, isFiltered, link, RESULTS, serialise, unfiltered } from '../state.js';

export function chips(state) {
  if (!isFiltered(state)) return null;
  return h('section', { class: 'chips', 'aria-label': t('chips.heading') },
    h('ul', null,
      FILTERS.flatMap((name) => state[name].map((value) => chip(label(name, value), link(state, {
        ...RESULTS, [name]: state[name].filter((v) => v !== value),
      }), name, value))),
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

/** Whether a filter value is told in the words of the interface and not as articles have it. */
const isWords = (name, value) => !name || name === 'industry' || name === 'year' || isUnknown(name, value);

function chip(text, href, name, value) {
  return h('li', null,
    h('a', { class: 'chip', href, 'aria-label': t('chips.remove', { name: text }), data: { key: `chip ${text}`, keepScroll: 'true' } },
      h('span', { lang: isWords(name, value) ? null : CONTENT }, text),
      h('span', { class: 'chip-cross', 'aria-hidden': 'true' }, '×')));
}
