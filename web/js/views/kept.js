// What the reader keeps: saved searches with what is new since last time, and the reading list.

import { Lane } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, date, number, t } from '../i18n.js';
import { describeSearch, exportKept, forgetSearch, importKept, markSeen, noteListed, readingList, searches, stateOf, toggleListed, whatIsNew } from '../keep.js';
import { announce } from '../live.js';
import { noteNews } from '../news.js';
import { link, serialise, START } from '../state.js';
import { download, takeAway } from '../take-away.js';
import { filterWords } from './chips.js';
import { places } from './hit.js';
import { menu } from './menu.js';

const SHOWN_FRESH = 3;

const lane = new Lane();

export function keptView(container) {
  const heading = h('h1', { class: 'page-title', tabindex: '-1' }, t('kept.heading'));
  const saved = h('section', { class: 'panel' });
  const reading = h('section', { class: 'panel' });
  fill(container, h('div', { class: 'page' }, heading, h('p', { class: 'quiet' }, t('kept.where')), transfer(() => show()), saved, reading));

  function show() {
    const signal = lane.next();
    drawSearches(signal);
    drawReading();
  }

  function drawSearches(signal) {
    const entries = searches();
    fill(saved, h('h2', null, t('kept.searches')), entries.length
      ? h('ul', { class: 'kept-list' }, entries.map((entry) => searchItem(entry, signal)))
      : h('p', { class: 'quiet' }, t('kept.noSearches')));
  }

  function searchItem(entry, signal) {
    const fresh = h('div', { class: 'kept-fresh' });
    const seen = h('button', { type: 'button', class: 'link-button', hidden: true, onclick: async () => {
      noteNews(entry.key, 0);
      await markSeen(entry.key).catch(() => null);
      heading.focus();
      show();
    } }, t('kept.markSeen'));
    whatIsNew(entry, signal).then((news) => {
      if (signal.aborted) return;
      noteNews(entry.key, news.fresh.length);
      fill(fresh, freshNews(news, entry));
      seen.hidden = !news.fresh.length;
      if (news.fresh.length) announce(t('kept.freshAnnounce', { name: describe(entry), n: number(news.fresh.length) }));
    }, () => fill(fresh));
    return h('li', null,
      h('div', { class: 'kept-main' },
        h('h3', { class: 'aside-title', lang: CONTENT }, h('a', { href: serialise(stateOf(entry.key)) }, entry.name || describe(entry))),
        entry.name && h('p', { class: 'quiet', lang: CONTENT }, describe(entry)),
        fresh,
        remarks(entry, describe(entry), ['name', 'note'], (changes) => describeSearch(entry.key, changes), show)),
      h('div', { class: 'kept-actions' }, seen, remove(describe(entry), () => {
        forgetSearch(entry.key);
        heading.focus();
        show();
      })));
  }

  function drawReading() {
    const entries = readingList();
    fill(reading, h('h2', null, t('kept.reading')), entries.length
      ? h('ul', { class: 'kept-list' }, entries.map((entry) => h('li', null,
        h('div', { class: 'kept-main' },
          h('h3', { class: 'aside-title', lang: CONTENT }, h('a', { href: link(START, { article: entry.id }) }, entry.title)),
          h('p', { class: 'facts', lang: CONTENT },
            entry.date && h('time', { datetime: entry.date }, date(entry.date)),
            places(entry.places),
            entry.source && h('span', null, entry.source)),
          remarks(entry, entry.title, ['note'], ({ note }) => noteListed(entry.id, note), show)),
        h('div', { class: 'kept-actions' }, remove(entry.title, () => {
          toggleListed(entry);
          heading.focus();
          show();
        })))))
      : h('p', { class: 'quiet' }, t('kept.noReading')));
  }

  return { show, focus: () => heading.focus({ preventScroll: true }), title: () => t('kept.heading'), leave: () => lane.next() };
}

function freshNews({ total, fresh }, entry) {
  if (!fresh.length) return h('p', { class: 'quiet' }, t(entry.seen ? 'kept.nothingNew' : 'kept.total', { n: number(total) }));
  return [
    h('p', null, h('strong', { class: 'fresh' }, t('kept.fresh', { n: number(fresh.length) })), ' ', h('span', { class: 'quiet' }, t('kept.total', { n: number(total) }))),
    h('ul', { class: 'fresh-hits' }, fresh.slice(0, SHOWN_FRESH).map((hit) => h('li', { lang: CONTENT }, h('a', { href: link(stateOf(entry.key), { article: hit.id }) }, hit.title)))),
  ];
}

/** A name or note of one's own, written in place. */
function remarks(entry, of, names, save, redraw) {
  const fields = names.map((name) => h('label', { class: 'form-row' },
    h('span', null, t(`kept.${name}`)),
    h('input', { type: 'text', class: 'text-field', maxlength: 300, lang: CONTENT, name, value: entry[name] ?? '' })));
  const form = h('form', { class: 'remarks', hidden: true, onsubmit: (event) => {
    event.preventDefault();
    save(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()])));
    announce(t('kept.remarked'));
    redraw();
  } }, fields, h('button', { type: 'submit', class: 'button' }, t('kept.save')));
  const open = h('button', { type: 'button', class: 'link-button', 'aria-expanded': 'false', 'aria-label': t('kept.remarkOn', { name: of }), onclick: () => {
    form.hidden = !form.hidden;
    open.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) form.querySelector('input').focus();
  } }, t(names.includes('name') ? 'kept.nameAndNote' : 'kept.note'));
  return [entry.note && h('p', { class: 'remark', lang: CONTENT }, entry.note), open, form];
}

/** All that is kept as a file, out and in, and the reading list as references. */
function transfer(redraw) {
  const file = h('input', { type: 'file', accept: '.json,application/json', class: 'visually-hidden', id: 'kept-file', onchange: async () => {
    const count = file.files[0] ? importKept(await file.files[0].text()) : null;
    announce(count == null ? t('kept.importFailed') : t('kept.imported', { n: number(count) }));
    said.textContent = count == null ? t('kept.importFailed') : t('kept.imported', { n: number(count) });
    file.value = '';
    redraw();
  } });
  const said = h('span', { class: 'quiet' });
  return h('div', { class: 'actions' },
    h('button', { type: 'button', class: 'link-button', onclick: () => download('zhenxing-kept.json', 'application/json', exportKept()) }, t('kept.export')),
    h('label', { class: 'link-button file-button' }, file, t('kept.import')),
    menu(t('kept.references'), ['gbt7714', 'ris', 'bibtex', 'csv'].map((form) => h('button', { type: 'button', class: 'link-button', data: { closes: '' }, onclick: () => {
      const ids = readingList().map(({ id }) => id);
      if (ids.length) takeAway(ids, form).catch(() => announce(t('problem.offline.title')));
    } }, t(`selection.${form}`)))),
    said);
}

/** A saved search in words: its query and its filters. */
function describe(entry) {
  const state = stateOf(entry.key);
  return [state.q, ...filterWords(state)].filter(Boolean).join(' · ') || t('results.all');
}

function remove(name, onClick) {
  return h('button', { type: 'button', class: 'link-button', 'aria-label': t('kept.remove', { name }), onclick: onClick }, t('kept.removeShort'));
}
