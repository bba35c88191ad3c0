// The result list with its filters. The frame is built once and its parts are refilled, so that ticking
// a filter moves nothing but what changed.

import { Lane } from '../api.js';
import { fill, h, refill } from '../dom.js';
import { can, embedded } from '../features.js';
import { CONTENT, number, quotable, t, tNodes } from '../i18n.js';
import { announce } from '../live.js';
import { marked } from '../marked.js';
import { go, memory, remember, state as current } from '../navigation.js';
import { found, more, PAGE, search, senses } from '../search.js';
import { isChoosing, isChosen, onSelection } from '../selection.js';
import { excluded, link, MATCHES, RESULTS, SORTS } from '../state.js';
import { searchActions } from './actions.js';
import { chips } from './chips.js';
import { applyDensity, densitySwitch } from './density.js';
import { drawer } from './drawer.js';
import { facetPanel } from './facets.js';
import { hitItem } from './hit.js';
import { permalink, printNote } from './print-note.js';
import { segments } from './segments.js';
import { selectionBar } from './selection-bar.js';
import { notice, showLoading, showProblem } from './status.js';

const lane = new Lane();

/** Builds the view into a container; its show() is called for each state. */
export function resultsView(container) {
  const heading = h('h1', { class: 'results-heading', tabindex: '-1' });
  const total = h('p', { class: 'results-total' });
  const tools = h('div', { class: 'results-tools' });
  const sense = h('div', { class: 'results-sense' });
  const chosen = h('div');
  const messages = h('div');
  const body = h('div', { class: 'results-body' });
  const filters = drawer();
  const bar = selectionBar(() => [...body.querySelectorAll('.hit')].map((hit) => hit.dataset.id));
  const list = h('section', { class: 'results-main' }, h('div', { class: 'results-head' }, heading, total, tools), sense, chosen, messages, body, bar);
  applyDensity(body);
  const showChoice = () => {
    body.dataset.choosing = isChoosing();
    for (const box of body.querySelectorAll('.hit-choice')) box.checked = isChosen(box.dataset.id);
  };
  onSelection(showChoice);
  showChoice();
  fill(container, h('div', { class: 'results' }, filters.rail, list));

  /** Shows what a state asks for; resolves when it stands, so that scrolling back finds its place. */
  async function show(state, { restoring, previous }) {
    const signal = lane.next();
    fill(heading, state.q ? tNodes('results.headingFor', { q: h('span', { lang: CONTENT }, quotable(state.q)) }) : t('results.all'));
    refill(tools, densitySwitch(body), joinSwitch(state), sortSelect(state), filters.button(state));
    const ready = found(state);
    // What only an article's neighbours asked for lacks the two ways to take the query.
    if (ready?.senses && restoring) return showResult(state, ready, signal);
    if (!body.hasChildNodes()) drawChosen(state, 1);
    const quickly = body.hasChildNodes() ? dim(list) : showLoading(body, t('results.loading'));
    try {
      const [result, both] = await Promise.all([
        search(state, { pages: restoring ? (memory().pages ?? 1) : 1, signal }),
        state.q && state.match ? senses(state, signal).catch(() => null) : null,
      ]);
      if (signal.aborted) return;
      result.senses = both ?? result.match;
      showResult(state, result, signal);
      if (previous && document.activeElement === document.body) focusAfterExclusion(state, previous);
    } catch (problem) {
      if (signal.aborted) return;
      drawChosen(state, 0);
      fill(sense);
      fill(total);
      fill(messages);
      showProblem(body, problem, () => show(state, { restoring, previous }), signal);
    } finally {
      quickly();
    }
  }

  /** What had the focus is gone: of a value that was left out, the chip takes its place, and of one taken back, its box. */
  function focusAfterExclusion(state, previous) {
    const back = excluded(previous).find(({ text }) => !state.not.includes(text));
    const heir = state.not.length > previous.not.length
      ? [...chosen.querySelectorAll('.chip-without')].at(-1)
      : back && document.querySelector(`[data-key="${CSS.escape(`facet ${back.name} ${back.value}`)}"]`);
    (heir ?? [...chosen.querySelectorAll('.chip')].at(-1))?.focus({ preventScroll: true });
  }

  /** The chips change together with the list that they describe. */
  const drawChosen = (state, count) => refill(chosen, chips(state), searchActions(state, count));

  /** The two ways to take the query, where they differ, with what each finds. */
  function drawSense(state, { senses: both }) {
    if (!state.q) return fill(sense);
    const differ = both && both.phraseTotal !== both.wordsTotal && (both.phraseTotal > 0 || state.match === 'phrase');
    if (!differ) return fill(sense);
    const choices = MATCHES.map((value) => ({ value, text: t(`results.match.${value}`, { n: number(both[`${value}Total`]) }) }));
    return refill(sense, segments('match', t('results.match'), choices, state.match || both.used, (match) => go({ ...current(), ...RESULTS, match })));
  }

  function showResult(state, result, signal) {
    // What is kept, shared or followed is what is shown, even if articles to come would change the choice.
    drawChosen({ ...state, match: state.match || settled(result.match) }, result.total);
    drawSense(state, result);
    const n = number(result.total);
    fill(total, t('results.total', { n }), ' ', h('span', { class: 'quiet' }, t('results.took', { ms: number(result.tookMillis) })),
      result.meaningTotal > 0 && [' ', h('span', { class: 'results-near' }, t('results.near', { n: number(result.meaningTotal) }))]);
    embedded.then((meaning) => !signal.aborted && meaning?.done < meaning?.of && total.append(' ', h('span', { class: 'quiet' },
      t('results.embedding', { percent: number(Math.floor((100 * meaning.done) / meaning.of)) }))));
    fill(messages, didYouMean(state, result), warnings(result));
    filters.show(facetPanel(result, state, (next) => go(next, { keepScroll: true })), result.total);
    if (result.hits.length) fill(body, hits(state, result));
    else import('./empty.js').then(({ nothing }) => !signal.aborted && fill(body, nothing(state, signal)), () => fill(body, notice(t('empty.title'))));
    announce(result.hits.length ? t('results.announce', { n }) : t('empty.title'));
  }

  function hits(state, result) {
    const items = h('ol', { class: 'hits', role: 'list', tabindex: '-1' }, result.hits.map((hit) => hitItem(hit, state)));
    const foot = h('div', { class: 'results-foot' });
    const drawFoot = () => fill(foot, warnings({ warnings: result.laterWarnings }), result.nextCursor
      ? h('button', { type: 'button', class: 'button button-wide', onclick: loadMore }, t('results.more'))
      : result.hits.length > PAGE && h('p', { class: 'quiet' }, t('results.end')));
    const loadMore = async (event) => {
      const button = event.currentTarget;
      const signal = lane.next();
      button.setAttribute('aria-busy', 'true');
      try {
        const fresh = await more(state, result, signal);
        const added = fresh.map((hit) => hitItem(hit, state));
        items.append(...added);
        remember({ pages: Math.ceil(result.hits.length / PAGE) });
        drawFoot();
        added[0]?.querySelector('a').focus({ preventScroll: true });
        announce(t('results.announceMore', { shown: number(result.hits.length), n: number(result.total) }));
      } catch (problem) {
        if (!signal.aborted) showProblem(foot, problem, () => { drawFoot(); foot.querySelector('button')?.click(); }, signal);
      } finally {
        button.removeAttribute('aria-busy');
      }
    };
    drawFoot();
    return [items, foot, printNote(state, permalink(state))];
  }

  return {
    show,
    focus: () => heading.focus({ preventScroll: true }),
    title: () => (current().q ? t('results.headingFor', { q: quotable(current().q) }) : t('results.all')),
  };
}

/** How the server took the query, where that makes a difference. */
const settled = (match) => (match && match.phraseTotal > 0 && match.phraseTotal !== match.wordsTotal ? match.used : '');

/** Marks a list that is about to be replaced; gives back what takes the mark off. */
function dim(element) {
  element.setAttribute('aria-busy', 'true');
  return () => element.removeAttribute('aria-busy');
}

function sortSelect(state) {
  const select = h('select', {
    data: { key: 'sort' },
    onchange: (event) => go({ ...current(), ...RESULTS, sort: event.target.value === SORTS[0] && current().q ? '' : event.target.value }),
  }, SORTS.map((sort) => h('option', { value: sort, selected: sort === (state.sort || SORTS[0]) }, t(`results.sort.${sort}`))));
  return h('label', { class: 'field' }, h('span', null, t('results.sort')), select);
}

/** Reprints joined to one hit, or one by one. */
function joinSwitch(state) {
  if (!can('collapse')) return null;
  return h('label', { class: 'field' },
    h('input', { type: 'checkbox', checked: !state.separate, data: { key: 'join' }, onchange: () => go({ ...current(), ...RESULTS, separate: !state.separate }) }),
    h('span', null, t('results.join')));
}

function didYouMean(state, result) {
  if (!result.didYouMean) return null;
  return h('p', { class: 'did-you-mean' }, t('results.didYouMean'), h('a', { href: link(state, { ...RESULTS, match: '', q: result.didYouMean }), lang: CONTENT }, result.didYouMean));
}

function warnings(result) {
  const texts = [...(result.warnings ?? []), ...(result.timedOut ? [t('results.timedOut')] : [])];
  if (!texts.length) return null;
  return h('ul', { class: 'warnings', 'aria-label': t('results.warnings') }, texts.map((text) => h('li', null, marked(text))));
}
