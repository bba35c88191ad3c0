// What the reader keeps: saved searches with what is new since last time, and the reading list.

import { Lane } from '../api.js';
import { fill, h } from '../dom.js';
import { CONTENT, date, number, t } from '../i18n.js';
import { forgetSearch, markSeen, readingList, searches, stateOf, toggleListed, whatIsNew } from '../keep.js';
import { announce } from '../live.js';
import { FILTERS, link, serialise, START } from '../state.js';
import { label } from './chips.js';
import { placeClass, placeName } from './hit.js';

const SHOWN_FRESH = 3;

const lane = new Lane();

export function keptView(container) {
  const heading = h('h1', { class: 'page-title', tabindex: '-1' }, t('kept.heading'));
  const saved = h('section', { class: 'panel' });
  const reading = h('section', { class: 'panel' });
  fill(container, h('div', { class: 'page' }, heading, h('p', { class: 'quiet' }, t('kept.note')), saved, reading));

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
      await markSeen(entry.key).catch(() => null);
      heading.focus();
      show();
    } }, t('kept.markSeen'));
    whatIsNew(entry, signal).then((news) => {
      if (signal.aborted) return;
      fill(fresh, freshNews(news, entry));
      seen.hidden = !news.fresh.length;
      if (news.fresh.length) announce(t('kept.freshAnnounce', { name: describe(entry), n: number(news.fresh.length) }));
    }, () => fill(fresh));
    return h('li', null,
      h('div', { class: 'kept-main' },
        h('h3', { class: 'aside-title', lang: CONTENT }, h('a', { href: serialise(stateOf(entry.key)) }, describe(entry))),
        fresh),
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
            (entry.places ?? []).map((p) => h('span', { class: placeClass(p) }, placeName(p))),
            entry.source && h('span', null, entry.source))),
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

/** A saved search in words: its query and its filters. */
function describe(entry) {
  const state = stateOf(entry.key);
  const parts = [state.q, ...FILTERS.flatMap((name) => state[name].map((value) => label(name, value))), state.placeRole && t('facets.subjects'), [state.from, state.to].filter(Boolean).join('—')];
  return parts.filter(Boolean).join(' · ') || t('results.all');
}

function remove(name, onClick) {
  return h('button', { type: 'button', class: 'link-button', 'aria-label': t('kept.remove', { name }), onclick: onClick }, t('kept.removeShort'));
}
