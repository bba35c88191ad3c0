// The search form with a field for each thing one can ask for. It writes the query and the filters, and reads them back.

import { h } from '../dom.js';
import { CONTENT, t } from '../i18n.js';
import { industries } from '../industries.js';
import { go, state as current } from '../navigation.js';
import { inOrder, readDate, readYears } from '../period.js';
import { placesTyped } from '../provinces.js';
import { readQuery, writeQuery } from '../query-form.js';
import { excluded, RESULTS } from '../state.js';
import { exclusion, label } from './chips.js';

const WORDS = ['all', 'phrase', 'any', 'none', 'title'];
const DISTANCES = ['2', '5', '10', '20'];

export function advancedDialog() {
  const state = current();
  const asked = readQuery(state.q);
  const text = (name, value, attributes = {}) => row(name, h('input', { type: 'text', name, value, class: 'text-field', lang: CONTENT, autocomplete: 'off', maxlength: 200, ...attributes }));
  const distances = DISTANCES.includes(asked.within) ? DISTANCES : [...DISTANCES, asked.within];
  const error = h('p', { class: 'form-error', role: 'alert' });
  const without = (...dimensions) => excluded(state).filter(({ name }) => dimensions.includes(name)).map(({ value }) => value);

  const submit = (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(form));
    const dates = [given.from, given.to].map((typed) => (typed.trim() ? readDate(typed) : ''));
    if (dates.includes(null)) {
      error.textContent = t('dates.hint');
      form.elements[dates[0] == null ? 'from' : 'to'].focus();
      return;
    }
    const years = readYears(given.notYear);
    if (!years) {
      error.textContent = t('advanced.notYears');
      form.elements.notYear.focus();
      return;
    }
    const [from, to] = inOrder(...dates);
    const written = writeQuery(given);
    const q = written === writeQuery(asked) ? state.q : written; // untouched fields leave the query as it was typed
    const all = new FormData(form);
    const { province, city } = placesTyped(given.notPlace);
    dialog.close();
    go({
      ...state,
      ...RESULTS,
      q,
      match: q === state.q ? state.match : '',
      ...placesTyped(given.place),
      placeRole: given.placeRole ? 'subject' : '',
      industry: all.getAll('industry'),
      source: names(given.source),
      not: Object.entries({ province, city, industry: all.getAll('notIndustry'), source: names(given.notSource), year: years })
        .flatMap(([name, values]) => values.map((value) => `${name}:${value}`)),
      from,
      to,
      sort: q || state.sort ? state.sort : 'newest',
    });
  };

  const form = h('form', { class: 'advanced-form', onsubmit: submit },
    h('fieldset', null, h('legend', null, t('advanced.words')),
      WORDS.map((name) => text(name, asked[name])),
      h('div', { class: 'form-row' },
        h('label', { for: 'advanced-near' }, t('advanced.near')),
        h('div', { class: 'near' },
          h('input', { type: 'text', id: 'advanced-near', name: 'near', value: asked.near, class: 'text-field', lang: CONTENT, autocomplete: 'off', maxlength: 100 }),
          h('label', { class: 'field' }, h('span', null, t('advanced.within')),
            h('select', { name: 'within' }, distances.map((n) => h('option', { value: n, selected: n === asked.within }, n))))))),
    h('fieldset', null, h('legend', null, t('advanced.where')),
      text('place', worded([...state.province, ...state.city]), { placeholder: t('advanced.placeHint') }),
      h('label', { class: 'facet-row' }, h('input', { type: 'checkbox', name: 'placeRole', checked: state.placeRole === 'subject' }), t('facets.subjects')),
      industryChoice('industry', 'facets.industry', state.industry, () => null),
      text('source', state.source.join('、')),
      h('div', { class: 'form-row' }, h('span', null, t('dates.label')), h('span', { class: 'date-fields' }, ['from', 'to'].map((name) => h('label', null,
        h('span', null, t(`dates.${name}`)), h('input', { type: 'text', name, value: state[name], inputmode: 'numeric', autocomplete: 'off', maxlength: 12, placeholder: t('dates.placeholder') })))))),
    h('fieldset', null, h('legend', null, t('advanced.without')),
      text('notPlace', worded(without('province', 'city')), { placeholder: t('advanced.placeHint') }),
      industryChoice('notIndustry', 'advanced.notIndustry', without('industry'), (slug) => exclusion('industry', slug)),
      text('notSource', without('source').join('、')),
      text('notYear', worded(without('year')), { placeholder: t('advanced.yearHint') })),
    error,
    h('div', { class: 'form-foot' },
      h('button', { type: 'submit', class: 'button button-strong' }, t('search.submit')),
      h('button', { type: 'button', class: 'link-button', onclick: () => clear(form) }, t('advanced.clear'))));

  const dialog = h('dialog', {
    class: 'help advanced',
    'aria-labelledby': 'advanced-heading',
    onclick: (event) => event.target === dialog && dialog.close(),
    onclose: () => dialog.remove(),
  },
  h('header', { class: 'drawer-head' },
    h('h2', { id: 'advanced-heading' }, t('advanced.heading')),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': t('advanced.close'), onclick: () => dialog.close() }, '×')),
  form);
  document.body.append(dialog);
  dialog.showModal();
  form.elements.all.focus();
}

function row(name, control) {
  return h('label', { class: 'form-row' }, h('span', null, t(`advanced.${name}`)), control);
}

/**
 * Boxes for the industries, with those ahead that are chosen though the taxonomy does not know them.
 * @param said what a box is called where that is more than the industry, which two groups of boxes name; null else
 */
function industryChoice(name, key, chosen, said) {
  const slugs = new Set([...chosen, ...industries()]);
  return h('div', { class: 'form-row' }, h('span', { id: `advanced-${name}` }, t(key)),
    h('div', { class: 'industry-choice', role: 'group', 'aria-labelledby': `advanced-${name}` }, [...slugs].map((slug) => h('label', { class: 'field' },
      h('input', { type: 'checkbox', name, value: slug, checked: chosen.includes(slug), 'aria-label': said(slug) }), label('industry', slug)))));
}

/** What is chosen, with the word of the page for what stands for articles without a value. */
const worded = (values) => values.map((value) => (value === 'unknown' ? t('advanced.unknown') : value)).join(' ');

const names = (typed) => typed.split(/[、；;]+/).map((name) => name.trim()).filter(Boolean);

function clear(form) {
  for (const element of form.elements) {
    if (element.type === 'checkbox') element.checked = false;
    else if (element.type === 'text') element.value = '';
  }
  form.elements.all.focus();
}
