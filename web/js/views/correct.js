// The form in which an editor corrects an article's catalogue entry, with what decided it beside each field. It writes where
// the server lets one write, and else gives the line for the corpus' corrections.jsonl.

import { get, patch } from '../api.js';
import { changesOf, keepToken, lineOf, token } from '../correction.js';
import { fill, h } from '../dom.js';
import { CONTENT, t } from '../i18n.js';
import { industries, industry } from '../industries.js';
import { announce } from '../live.js';
import { readDate } from '../period.js';
import { isProvince } from '../provinces.js';
import { copyButton } from './copy-button.js';

const MOST_REASONS = 4;

/** @param onSaved is given the article as it is after a write */
export function correctDialog(article, onSaved) {
  const evidence = reasons(article.id);
  const places = h('div', { class: 'place-rows' });
  const line = h('pre', { class: 'correction-line', tabindex: '0', role: 'region', 'aria-label': t('correct.line') });
  const said = h('p', { class: 'form-error', role: 'alert' });
  const why = (field) => {
    if ((article.explicit ?? []).includes(field)) return h('p', { class: 'quiet' }, t('correct.stated'));
    const list = h('ul', { class: 'quiet evidence' });
    evidence.then((all) => fill(list, all.filter((entry) => entry.field === field).slice(0, MOST_REASONS).map((entry) => h('li', null, reason(entry, article)))));
    return list;
  };
  const row = (field, control) => h('div', { class: 'form-row' }, h('span', { id: `correct-${field}` }, t(`article.${field}`)), h('div', null, control, why(field)));
  const text = (field, attributes = {}) => row(field, h('input', { type: 'text', name: field, value: article[field] ?? '', class: 'text-field', 'aria-labelledby': `correct-${field}`, lang: CONTENT, autocomplete: 'off', maxlength: 1000, ...attributes }));

  const placeRow = (place = {}) => h('div', { class: 'place-row' },
    h('input', { type: 'text', class: 'text-field', list: 'correct-places', lang: CONTENT, 'aria-label': t('correct.place'), placeholder: t('correct.placeHint'), value: [place.province, place.city].filter(Boolean).join(' ') }),
    h('select', { 'aria-label': t('correct.role') }, ['subject', 'covered'].map((role) => h('option', { value: role, selected: role === place.role }, t(`correct.${role}`)))),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': t('correct.takeOff'), onclick: (event) => {
      event.currentTarget.parentElement.remove();
      draw();
      form.querySelector('.add-place').focus();
    } }, '×'));

  /** The fields as they stand, or null where one cannot be read. */
  function wanted() {
    const given = new FormData(form);
    const typed = given.get('date').trim();
    const date = typed ? readDate(typed) : '';
    form.elements.date.setAttribute('aria-invalid', String(date == null));
    if (date == null) return null;
    const rows = [...places.children].map((element) => ({ names: element.querySelector('input').value.trim().split(/[\s/]+/).filter(Boolean), role: element.querySelector('select').value }));
    return {
      title: given.get('title').trim(),
      date,
      source: given.get('source').trim(),
      industries: given.getAll('industry'),
      places: rows.filter(({ names }) => names.length).map(({ names: [first, city], role }) => (city || isProvince(first) ? { province: first, city, role } : { city: first, role })),
    };
  }

  function draw() {
    const fields = wanted();
    const changes = fields && changesOf(article, fields);
    const changed = changes && Object.keys(changes).length > 0;
    fill(line, changed ? lineOf(article.id, changes) : '');
    said.textContent = fields ? '' : t('dates.hint');
    for (const element of form.querySelectorAll('[data-needs-change]')) element.disabled = !changed;
    return changed ? changes : null;
  }

  async function save(event) {
    event.preventDefault();
    const changes = draw();
    if (!changes) return;
    const given = form.elements.token.value.trim();
    if (!given) {
      said.textContent = t('correct.tokenMissing');
      form.elements.token.focus();
      return;
    }
    try {
      const saved = await patch(article.id, changes, given, article.revision);
      keepToken(given);
      dialog.close();
      announce(t('correct.saved'));
      onSaved(saved);
    } catch (problem) {
      if (problem.status === 401) {
        keepToken('');
        said.textContent = t('correct.wrongToken');
        form.elements.token.focus();
        form.elements.token.select();
        return;
      }
      said.textContent = problem.status === 403
        ? t('correct.off')
        : problem.detail || problem.title || t(`problem.${problem.kind ?? 'broken'}.title`);
    }
  }

  const suggested = h('datalist', { id: 'correct-places' });
  knownPlaces().then((known) => fill(suggested, known.map((name) => h('option', { value: name }))));
  const chosen = new Set(article.industries ?? []);
  const form = h('form', { class: 'advanced-form', onsubmit: save, oninput: () => draw() },
    h('p', { class: 'quiet' }, t('correct.id'), h('code', null, article.id), ' ', copyButton(t('copy.copy'), () => article.id)),
    text('title'),
    row('places', [places, h('button', { type: 'button', class: 'link-button add-place', onclick: () => {
      places.append(placeRow());
      places.lastElementChild.querySelector('input').focus();
    } }, t('correct.addPlace'))]),
    row('industries', h('div', { class: 'industry-choice', role: 'group', 'aria-labelledby': 'correct-industries' }, [...new Set([...chosen, ...industries()])].map((slug) => h('label', { class: 'field' },
      h('input', { type: 'checkbox', name: 'industry', value: slug, checked: chosen.has(slug) }), industry(slug))))),
    text('date', { inputmode: 'numeric', placeholder: t('dates.placeholder') }),
    text('source'),
    suggested,
    said,
    h('fieldset', null, h('legend', null, t('correct.write')),
      h('p', { class: 'quiet' }, t('correct.writeNote')),
      h('div', { class: 'near' },
        h('input', { type: 'password', name: 'token', class: 'text-field', autocomplete: 'off', 'aria-label': t('correct.token'), placeholder: t('correct.token'), value: token() }),
        h('button', { type: 'submit', class: 'button button-strong', disabled: true, data: { needsChange: '' } }, t('correct.save')))),
    h('fieldset', null, h('legend', null, t('correct.line')),
      h('p', { class: 'quiet' }, t('correct.lineNote')),
      line,
      copyButton(t('correct.copyLine'), () => line.textContent, { class: 'button', disabled: true, data: { needsChange: '' } })));
  fill(places, (article.places ?? []).map(placeRow));

  const dialog = h('dialog', {
    class: 'help advanced',
    'aria-labelledby': 'correct-heading',
    onclose: () => dialog.remove(),
  },
  h('header', { class: 'drawer-head' },
    h('h2', { id: 'correct-heading' }, t('correct.heading')),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': t('correct.close'), onclick: () => dialog.close() }, '×')),
  form);
  document.body.append(dialog);
  dialog.showModal();
  draw();
}

/** Why a field has its value: the words of the interface around what is quoted from the article. The value itself stands in the field. */
function reason({ field, value, why }, article) {
  const named = field === 'industries' ? industry(value) : h('span', { lang: CONTENT }, value);
  return value === article[field] ? why : [named, t('list.colon'), why];
}

let found = null; // what the index has does not change while one corrects

/** The places that the index has, as one types them. */
async function knownPlaces() {
  found ??= get('/facets', { facetSize: 1000 }).then(({ facets }) => facets.city, () => []);
  return (await found).filter(({ unknown }) => !unknown)
    .flatMap(({ value, children = [] }) => [value, ...children.map((child) => `${value} ${child.value}`)]);
}

async function reasons(id) {
  const answer = await get(`/articles/${encodeURIComponent(id)}/evidence`).catch(() => ({ evidence: [] }));
  return answer.evidence;
}
