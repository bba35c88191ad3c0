// What to do with the hits that were chosen: stays at the foot of the window while any are.

import { fill, h } from '../dom.js';
import { number, t } from '../i18n.js';
import { announce } from '../live.js';
import { choose, chosenIds, isChoosing, onSelection, setChoosing } from '../selection.js';

const FORMS = ['csv', 'jsonl', 'ris', 'bibtex', 'gbt7714']; // as in take-away.js, which is fetched when one is chosen

/** @param hits gives the ids of the hits that are shown, to choose all of them */
export function selectionBar(hits) {
  const bar = h('div', { class: 'selection-bar', role: 'region', 'aria-label': t('selection.label'), hidden: true });
  const draw = () => {
    const ids = chosenIds();
    bar.hidden = !isChoosing();
    if (bar.hidden) return;
    const failed = () => announce(t('problem.offline.title'));
    fill(bar,
      h('span', { class: 'selection-count' }, t('selection.count', { n: number(ids.length) })),
      h('button', { type: 'button', class: 'link-button', onclick: () => choose(hits(), true) }, t('selection.all')),
      h('span', { class: 'selection-forms' }, FORMS.map((form) =>
        h('button', { type: 'button', class: 'link-button', disabled: !ids.length, onclick: () => import('../take-away.js').then(({ takeAway }) => takeAway(ids, form)).catch(failed) }, t(`selection.${form}`))),
      h('button', { type: 'button', class: 'link-button', disabled: !ids.length, onclick: () => import('./print-sheet.js').then(({ printArticles }) => printArticles(ids)).catch(failed) }, t('actions.print'))),
      h('button', { type: 'button', class: 'link-button', onclick: () => setChoosing(false) }, t('selection.end')));
  };
  onSelection(draw);
  draw();
  return bar;
}

/** Turns choosing on and off. */
export function chooseButton() {
  return h('button', {
    type: 'button', class: 'link-button', 'aria-pressed': String(isChoosing()), data: { key: 'choose', closes: '' },
    onclick: (event) => {
      setChoosing(!isChoosing());
      event.currentTarget.setAttribute('aria-pressed', String(isChoosing()));
    },
  }, t('selection.choose'));
}
