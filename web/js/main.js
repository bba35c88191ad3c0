// Puts the page together: one view at a time, chosen by the state in the URL.

import { byId, h } from './dom.js';
import { restoreLanguage, t } from './i18n.js';
import { memory, start, state as current } from './navigation.js';
import { forget } from './search.js';
import { isStart } from './state.js';
import { articleView } from './views/article.js';
import { header } from './views/header.js';
import { resultsView } from './views/results.js';
import { startView } from './views/start.js';

const VIEWS = { start: startView, results: resultsView, article: articleView };

/** Each view has a container of its own that is hidden, not torn down, while another is shown. */
let built = new Map();
let shown = null;

function viewOf(state) {
  if (state.article) return 'article';
  return isStart(state) ? 'start' : 'results';
}

function viewNamed(name) {
  if (!built.has(name)) {
    const container = h('div', { class: `view view-${name}` });
    byId('main').append(container);
    built.set(name, { container, ...VIEWS[name](container) });
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
  const view = viewNamed(name);
  const entering = view !== shown || previous?.article !== state.article;
  if (shown && view !== shown) shown.leave?.();
  for (const other of built.values()) other.container.hidden = other !== view;
  shown = view;
  document.body.dataset.view = name;
  head.show();
  const place = restoring ? (memory().scroll ?? 0) : 0;
  const opener = previous?.article;
  await view.show(state, { previous, restoring });
  if (current() !== state) return; // the reader has moved on meanwhile
  document.title = view.title() ? `${view.title()} — ${t('site.name')}` : t('site.title');
  if (!keepScroll) scrollTo(0, place);
  if (entering && previous) focusAfter(view, name, opener);
}

/** Back from an article, the focus returns to the link that led there; else it goes to the heading. */
function focusAfter(view, name, opener) {
  const origin = name === 'results' && opener && view.container.querySelector(`[data-key="${CSS.escape(`hit ${opener}`)}"]`);
  if (origin) origin.focus({ preventScroll: true });
  else view.focus();
}

await restoreLanguage();
head.draw();
byId('main').replaceChildren();
start(show);
if (isStart(current()) && matchMedia('(hover: hover)').matches) head.focus();
