// One article: what it is, its text restored, what was repaired, and the text as it was found.

import { get, Lane } from '../api.js';
import { cite } from '../citation.js';
import { fill, h, refill, safeUrl } from '../dom.js';
import { can } from '../features.js';
import { matches } from '../highlight.js';
import { CONTENT, date, t } from '../i18n.js';
import { industry } from '../industries.js';
import { isListed, toggleListed } from '../keep.js';
import { announce } from '../live.js';
import { markedTerms } from '../marked.js';
import { go, state as current } from '../navigation.js';
import { today } from '../period.js';
import { changes, countOf, foldedAway, UNDECIDED } from '../repairs.js';
import { forget, found } from '../search.js';
import { isFiltered, link, RESULTS, START } from '../state.js';
import { citeSection } from './cite.js';
import { copyButton } from './copy-button.js';
import { openDialog } from './dialogs.js';
import { placeClass, placeName } from './hit.js';
import { neighbours } from './neighbours.js';
import { outlineSection } from './outline.js';
import { permalink, printNote } from './print-note.js';
import { others } from './related.js';
import { repairSummary } from './repair-summary.js';
import { showLoading, showProblem } from './status.js';
import { stepper } from './stepper.js';
import { inline, paragraphs } from './text.js';

const KEPT = 8;

const lane = new Lane();
const extras = new Lane();
const articles = new Map();

export function articleView(container) {
  let shown = null; // {id, draw}: the article that stands there, to switch its text without redrawing it

  async function show(state) {
    if (shown?.id === state.article) {
      shown.draw(state);
      return;
    }
    shown = null;
    const signal = lane.next();
    const quickly = showLoading(container, t('article.loading'), 'h1');
    try {
      const article = await fetchArticle(state.article, signal);
      if (signal.aborted) return;
      quickly();
      shown = { id: article.id, title: article.title, ...build(container, article, state) };
      shown.draw(state);
    } catch (problem) {
      quickly();
      if (signal.aborted) return;
      const body = h('div');
      fill(container, h('div', { class: 'article-page' }, wayBack(state), h('h1', { class: 'visually-hidden', tabindex: '-1' }, t('article.body')), body));
      showProblem(body, problem, () => show(current()), signal);
    }
  }

  return {
    show,
    focus: () => container.querySelector('h1')?.focus({ preventScroll: true }),
    title: () => shown?.title ?? '',
    leave: () => {
      shown = null;
      lane.next();
      extras.next();
    },
  };
}

async function fetchArticle(id, signal) {
  if (!articles.has(id)) {
    const article = await get(`/articles/${encodeURIComponent(id)}`, null, signal);
    articles.set(id, article);
    if (articles.size > KEPT) articles.delete(articles.keys().next().value);
  }
  return articles.get(id);
}

function build(container, article, state) {
  const hidden = foldedAway(article.repairs); // kinds of repairs that the reader does not want to see
  const title = h('h1', { class: 'article-title', lang: CONTENT, tabindex: '-1' });
  const body = h('div', { class: 'article-text', lang: CONTENT });
  const note = h('p', { class: 'article-note quiet' });
  const summary = h('section', { class: 'repairs', 'aria-labelledby': 'repairs-heading' });
  const switches = h('div', { class: 'article-modes' });
  const steps = h('div', { class: 'stepper' });
  const foot = h('div', { class: 'article-foot' });
  let hints = hintsFor(state, article.id);
  const signal = extras.next();
  let original = null;

  const draw = (now) => {
    const comparing = now.text === 'repairs';
    // What could not be repaired is never passed over in silence.
    const shows = (kind) => kind === UNDECIDED || (comparing && !hidden.has(kind));
    const inTitle = changes(article.edits, 'title', article.title.length, shows);
    const inBody = changes(article.edits, 'body', article.body.length, shows);
    refill(switches, modeSwitch(now));
    refill(summary, repairSummary(article, comparing ? { hidden, shown: countOf(inTitle) + countOf(inBody), onChange: () => draw(current()) } : null));
    if (now.text === 'original') return drawOriginal(now);
    delete body.dataset.asFound;
    const marks = (text) => matches(text, now.q, hints);
    fill(note, comparing && t('article.repairsNote'));
    fill(title, inline(article.title, 0, article.title.length, marks(article.title), inTitle));
    fill(body, paragraphs(article.body, marks(article.body), inBody, comparing ? null : article.title));
    stepper(steps, comparing ? repairsOf(page) : hitsOf(page), comparing ? 'repairs' : 'hits');
    return undefined;
  };

  const drawOriginal = async (now) => {
    fill(note, t('article.originalNote'));
    fill(steps);
    fill(title, original?.title || article.title); // a text may have been found without one
    const signal = lane.next();
    try {
      original ??= await get(`/articles/${encodeURIComponent(article.id)}/original`, null, signal);
      if (signal.aborted || current().text !== 'original') return;
      fill(title, original.title || article.title);
      body.dataset.asFound = '';
      fill(body, paragraphs(original.body ?? ''));
    } catch (problem) {
      if (!signal.aborted) showProblem(body, problem, () => drawOriginal(now), signal);
    }
  };

  /** After a reload or by a link the article stands before the search that knows what to highlight has answered. */
  const learnHints = () => {
    if (hints.length || signal.aborted) return;
    hints = hintsFor(state, article.id);
    if (hints.length) draw(current());
  };

  const page = h('article', { class: 'article' },
    h('header', null, title, article.titleDerived && h('p', { class: 'quiet' }, t('article.derived')), metadata(article), articleActions(article)),
    h('div', { class: 'article-tools' }, switches, steps),
    note,
    body,
    foot,
    citeSection(article),
    printNote(state, permalink(START, { article: article.id }), cite('gbt7714', article, today())));
  fill(container, h('div', { class: 'article-page' },
    wayBack(state, signal, foot, learnHints),
    page,
    h('aside', { class: 'article-aside', 'aria-label': t('article.aside') },
      outlineSection(article, body),
      summary,
      others(article, state, signal))));
  return { draw };
}

/** What matches the query: whole where something does, else its single words. */
function hitsOf(page) {
  const whole = page.querySelectorAll('h1 mark:not(.word), .article-text mark:not(.word)');
  return Array.from(whole.length ? whole : page.querySelectorAll('h1 mark, .article-text mark'), (hit) => [hit]);
}

/** Every single repair that is shown, as the elements with what was and what became of it. */
const repairsOf = (page) => [...Map.groupBy(page.querySelectorAll('[data-change]'), (element) => element.dataset.change).values()];

/** What the server highlighted in this article's hit, where it is at hand. */
function hintsFor(state, id) {
  const hit = found({ ...state, ...RESULTS })?.hits.find((h) => h.id === id);
  return hit ? [hit.titleHighlighted, ...(hit.snippets ?? [])].flatMap(markedTerms) : [];
}

function wayBack(state, signal, foot, onList) {
  const searched = state.q || state.sort || isFiltered(state);
  const href = searched ? link(state, RESULTS) : link(START, {});
  const steps = h('div', { class: 'steps' });
  if (searched && signal) neighbours(steps, foot, state, signal).then(onList);
  return h('nav', { class: 'article-nav', 'aria-label': t('article.nav') },
    h('a', { class: 'way-back', href }, h('span', { 'aria-hidden': 'true' }, '←'), t(searched ? 'article.back' : 'article.home')),
    steps);
}

function articleActions(article) {
  const say = () => t(isListed(article.id) ? 'actions.listed' : 'actions.list');
  const list = h('button', {
    type: 'button',
    class: 'link-button',
    'aria-pressed': String(isListed(article.id)),
    onclick: () => {
      toggleListed(article);
      list.textContent = say();
      list.setAttribute('aria-pressed', String(isListed(article.id)));
      announce(say());
    },
  }, say());
  const saved = () => {
    articles.delete(article.id);
    forget();
    location.reload();
  };
  const correct = () => openDialog('correct', article, saved);
  return h('div', { class: 'article-actions' }, list,
    copyButton(t('actions.share'), () => permalink(START, { article: article.id })),
    h('button', { type: 'button', class: 'link-button', 'aria-haspopup': 'dialog', onclick: correct }, t('actions.correct')),
    h('button', { type: 'button', class: 'link-button', onclick: () => print() }, t('actions.print')));
}

function modeSwitch(state) {
  const modes = ['restored', 'repairs', ...(can('original') ? ['original'] : [])];
  return h('fieldset', { class: 'segments' },
    h('legend', { class: 'visually-hidden' }, t('article.mode')),
    modes.map((mode) => h('label', null,
      h('input', {
        type: 'radio',
        name: 'text-mode',
        value: mode,
        checked: mode === state.text,
        data: { key: `mode ${mode}` },
        onchange: () => {
          announce(t(`article.mode.${mode}`));
          go({ ...current(), text: mode }, { replace: true });
        },
      }),
      h('span', null, t(`article.mode.${mode}`)))));
}

function metadata(article) {
  const url = safeUrl(article.url);
  const rows = [
    ['article.date', article.date && h('time', { datetime: article.date }, date(article.date))],
    ['article.places', article.places?.length > 0 && article.places.map((p) => h('a', {
      class: placeClass(p), href: link(START, p.city ? { city: [p.city] } : { province: [p.province] }),
    }, placeName(p)))],
    ['article.industries', article.industries?.length > 0 && article.industries.map((slug) => h('a', { href: link(START, { industry: [slug] }) }, industry(slug)))],
    ['article.source', article.source && h('a', { href: link(START, { source: [article.source] }), lang: CONTENT }, article.source)],
    ['article.author', article.author && h('span', { lang: CONTENT }, article.author)],
    ['article.id', h('code', { class: 'article-id' }, article.id)],
    ['article.url', url && h('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow', class: 'outside' }, new URL(url).hostname)],
  ];
  return h('dl', { class: 'metadata' }, rows.filter(([, value]) => value).map(([key, value]) => h('div', null, h('dt', null, t(key)), h('dd', null, value))));
}

