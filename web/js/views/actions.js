// What one can do with a search: keep it, share it, look at it from above, take it along, follow it.

import { address } from '../api.js';
import { h } from '../dom.js';
import { can } from '../features.js';
import { t } from '../i18n.js';
import { forgetSearch, isSaved, keyOf, saveSearch } from '../keep.js';
import { announce } from '../live.js';
import { parameters } from '../search.js';
import { link, RESULTS } from '../state.js';
import { copyButton } from './copy-button.js';
import { menu } from './menu.js';
import { permalink } from './print-note.js';
import { chooseButton } from './selection-bar.js';

/** @param total how much there is to take along */
export function searchActions(state, total) {
  const rest = [
    total > 0 && chooseButton(),
    copyButton(t('actions.share'), () => permalink(state)),
    total > 0 && can('export') && exportLink(state, 'csv'),
    total > 0 && can('export') && exportLink(state, 'jsonl'),
    can('feed') && h('a', { class: 'link-button', href: link(state, { ...RESULTS, view: 'feed' }) }, t('actions.feed')),
  ];
  return h('div', { class: 'actions', role: 'group', 'aria-label': t('actions.label') },
    saveButton(state),
    h('a', { class: 'link-button', href: link(state, { ...RESULTS, view: 'insight' }) }, t('actions.insight')),
    menu(t('actions.more'), rest));
}

function exportLink(state, format) {
  const params = parameters(state);
  params.append('format', format);
  return h('a', { class: 'link-button', href: address('/export', params), download: `zhenxing.${format}` }, t(`actions.export.${format}`));
}

function saveButton(state) {
  const say = () => t(isSaved(state) ? 'actions.saved' : 'actions.save');
  return h('button', {
    type: 'button',
    class: 'link-button',
    'aria-pressed': String(isSaved(state)),
    data: { key: 'save' },
    onclick: async (event) => {
      const button = event.currentTarget;
      if (isSaved(state)) forgetSearch(keyOf(state));
      else await saveSearch(state).catch(() => null); // saved; what is new is learnt next time
      button.textContent = say();
      button.setAttribute('aria-pressed', String(isSaved(state)));
      announce(t(isSaved(state) ? 'actions.savedNow' : 'actions.forgotten'));
    },
  }, say());
}
