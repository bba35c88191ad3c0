// Puts the page together: one view at a time, chosen by the state in the URL.

import { byId, h } from './dom.js';
import { can } from './features.js';
import { restoreLanguage, t } from './i18n.js';
import { learnIndustries } from './industries.js';
import { listenForKeys } from './keys.js';
import { announce } from './live.js';
import { memory, start, state as current } from './navigation.js';
import { lookForNews } from './news.js';
import { restoreScript } from './script.js';
import { feedAddress, forget } from './search.js';
import { isStart } from './state.js';
import { listenForTips, showTip } from './tip.js';
import { fetchDialogs } from './views/dialogs.js';
import { header } from './views/header.js';
import { notice } from './views/status.js';

const IDLE_MILLIS = 3000;

/** The views by name, fetched when they are needed. */
const VIEWS = {
  start: async () => (await import('./views/start.js')).startView,
  results: async () => (await import('./views/results.js')).resultsView,
  article: async () => (await import('./views/article.js')).articleView,
  insight: async () => (await import('./views/insight.js')).insightView,
  feed: async () => (await import('./views/feed.js')).feedView,
  kept: async () => (await import('./views/kept.js')).keptView,
};

/** Each view has a container of its own that is hidden, not torn down, while another is shown. */
let built = new Map();
let shown = null;
let settled = false; // whether the first view stands

function viewOf(state) {
  if (state.article) return 'article';
  return state.view || (isStart(state) ? 'start' : 'results');
}

async function viewNamed(name) {
  // Built only when it can be shown at once: an empty frame would be seen, and move.
  const [build] = await Promise.all([VIEWS[name](), learnIndustries()]);
  if (!built.has(name)) {
    const container = h('div', { class: `view view-${name}` });
    byId('main').append(container);
    built.set(name, { container, ...build(container) });
  }
  return built.get(name);
}

const head = header(() => {
  // Another language: the views are built anew, the state stays.
  for (const view of built.values()) view.container.remove();
  built = new Map();
  shown = null;
  forget();
  show({ previous: current(), restoring: true, keepScroll: true });
});

async function show({ previous, restoring, keepScroll }) {
  const state = current();
  const name = viewOf(state);
  const view = await viewNamed(name).catch(unreachable);
  if (!view || current() !== state) return;
  const entering = view !== shown || previous?.article !== state.article;
  if (shown && view !== shown) shown.leave?.();
  for (const other of built.values()) other.container.hidden = other !== view;
  shown = view;
  document.documentElement.dataset.view = name;
  head.show();
  if (can('feed')) byId('feed').href = feedAddress(state);
  const place = restoring ? (memory().scroll ?? 0) : 0;
  const opener = previous?.article;
  await view.show(state, { previous, restoring });
  if (!settled) whatComesNext();
  if (current() !== state) return; // the reader has moved on meanwhile
  document.title = view.title() ? `${view.title()} — ${t('site.name')}` : t('site.title');
  if (!keepScroll) scrollTo(0, place);
  if (entering && previous) focusAfter(view, name, opener);
}

/** A part of the page could not be fetched. Browsers remember that, so only a new page tries again. */
function unreachable() {
  for (const view of built.values()) view.container.remove();
  built = new Map();
  shown = null;
  const again = h('button', { type: 'button', class: 'button', onclick: () => location.reload() }, t('problem.retry'));
  byId('main').replaceChildren(notice(t('problem.offline.title'), t('problem.offline.text'), again));
  addEventListener('online', () => location.reload(), { once: true });
}

/** What is fetched ahead, even for a reader who goes offline, must not compete with what is asked for now. */
function whatComesNext() {
  settled = true;
  whenIdle(() => lookForNews(head.draw).catch(() => {}));
  whenIdle(() => Promise.all([...Object.values(VIEWS).map((view) => view()), fetchDialogs()]).catch(() => {}));
}

function whenIdle(task) {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: IDLE_MILLIS });
  else setTimeout(task, IDLE_MILLIS); // Safari
}

/** Back from an article, the focus returns to the link that led there; else it goes to the heading. */
function focusAfter(view, name, opener) {
  const origin = name === 'results' && opener && view.container.querySelector(`[data-key="${CSS.escape(`hit ${opener}`)}"]`);
  if (origin) origin.focus({ preventScroll: true });
  else view.focus();
}

// Without a change of the address, which would be a move through the history and draw the view anew.
function skipTo(link, target) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    target()?.focus();
  });
}
skipTo(document.querySelector('.skip'), () => byId('main'));
// To the list itself, past filters and tools: the next Tab is the first hit.
skipTo(byId('to-results'), () => document.querySelector('.view:not([hidden]) .hits') ?? byId('main'));

const fetched = await restoreLanguage();
head.draw();
listenForKeys();
listenForTips();
restoreScript().catch(() => {}); // without its table the page stays simplified
byId('main').replaceChildren();
start(show);
if (isStart(current()) && matchMedia('(hover: hover)').matches) head.focus();
if (!fetched) {
  announce(t('settings.language.failed'));
  showTip(byId('settings-button'), t('settings.language.failed'));
}
