// What is shown instead of content: loading, nothing found, something wrong.

import { readiness } from '../api.js';
import { fill, h } from '../dom.js';
import { number, t } from '../i18n.js';
import { announce } from '../live.js';

const POLL_MILLIS = 1500;
const LONGEST_WAIT_MILLIS = 30_000; // between two looks for a server that is gone
const PATIENCE_MILLIS = 200; // what is quicker than this needs no sign of loading

/** Grey lines where text will be, after a moment; gives back what ends them. */
export function showLoading(container, label, heading = 'p') {
  const timer = setTimeout(() => {
    fill(container, h('div', { class: 'skeleton' },
      h(heading, { class: 'visually-hidden' }, label),
      [1, 2, 3].map(() => h('div', { class: 'skeleton-block', 'aria-hidden': 'true' }, h('span'), h('span'), h('span')))));
  }, PATIENCE_MILLIS);
  return () => clearTimeout(timer);
}

/** A message with a heading, a text and things to do. */
export function notice(title, text, ...actions) {
  return h('section', { class: 'notice' },
    h('h2', { class: 'notice-title' }, title),
    text && h('p', null, text),
    actions.length > 0 && h('p', { class: 'notice-actions' }, actions));
}

/**
 * Shows a problem in a container and goes on by itself where waiting helps: when the network is back,
 * when the index is built. The signal ends the waiting.
 */
export function showProblem(container, problem, retry, signal) {
  if (problem.kind === 'starting') {
    waitForIndex(container, retry, signal);
    return;
  }
  if (problem.kind === 'offline') waitForServer(retry, signal);
  const known = problem.kind === undefined ? 'broken' : problem.kind;
  if (problem.kind === undefined) console.error(problem);
  const title = problem.title || t(`problem.${known}.title`);
  fill(container, notice(title, problem.detail || t(`problem.${known}.text`), known !== 'invalid' && retryButton(retry)));
  announce(title);
}

/** Looks for the server, less and less often, and at once when the browser is told that the network is back. */
async function waitForServer(retry, signal) {
  for (let wait = POLL_MILLIS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
    await new Promise((done) => {
      setTimeout(done, wait);
      addEventListener('online', done, { once: true, signal });
    });
    if (signal.aborted) return;
    const answered = await readiness(signal).then(() => true, () => false);
    if (signal.aborted) return;
    if (answered) return void retry();
  }
}

async function waitForIndex(container, retry, signal) {
  let asked = 0;
  while (!signal.aborted) {
    const { ready, indexing } = await readiness(signal).catch(() => ({ ready: false }));
    if (signal.aborted) return;
    if (ready && asked === 0) {
      // There is an index, so the server refused because it is busy.
      fill(container, notice(t('problem.busy.title'), t('problem.busy.text'), retryButton(retry)));
      announce(t('problem.busy.title'));
      return;
    }
    if (ready) return retry();
    if (asked++ === 0) announce(t('problem.starting.title'));
    fill(container, starting(indexing));
    await new Promise((done) => setTimeout(done, POLL_MILLIS));
  }
}

function starting(indexing) {
  const panel = notice(t('problem.starting.title'), t('problem.starting.text'));
  if (indexing?.of > 0) {
    const text = t('problem.starting.progress', { percent: number(Math.floor((100 * indexing.done) / indexing.of)) });
    panel.append(
      h('progress', { value: indexing.done, max: indexing.of, 'aria-label': text }),
      h('p', { class: 'quiet' }, text));
  }
  return panel;
}

const retryButton = (retry) => h('button', { type: 'button', class: 'button', onclick: retry }, t('problem.retry'));
