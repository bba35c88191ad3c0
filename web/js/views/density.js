// How much of each hit is shown: a matter of looking that the browser remembers.

import { h } from '../dom.js';
import { t } from '../i18n.js';
import { recall, store } from '../storage.js';

const isCompact = () => recall('density', 'full') === 'compact';

/** Puts the choice where the style sheet sees it. */
export function applyDensity(element) {
  element.dataset.density = isCompact() ? 'compact' : 'full';
}

/** @param element holds the list */
export function densitySwitch(element) {
  return h('label', { class: 'field' },
    h('input', {
      type: 'checkbox',
      checked: isCompact(),
      data: { key: 'density' },
      onchange: (event) => {
        store('density', event.target.checked ? 'compact' : 'full');
        applyDensity(element);
      },
    }),
    h('span', null, t('results.compact')));
}
