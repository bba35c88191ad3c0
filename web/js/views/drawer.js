// Where the filter panel sits: beside the list on a wide screen, in a dialog on a narrow one.

import { fill, h, refill } from '../dom.js';
import { number, t } from '../i18n.js';
import { FILTERS } from '../state.js';

const WIDE = matchMedia('(min-width: 60rem)'); // as in frame.css

export function drawer() {
  const panel = h('div', { class: 'facets' });
  const rail = h('aside', { class: 'facet-rail', 'aria-label': t('facets.heading') });
  const done = h('button', { type: 'button', class: 'button button-strong', onclick: () => dialog.close() });
  const within = h('div', { class: 'drawer-body' });
  const dialog = h('dialog', {
    class: 'drawer',
    'aria-label': t('facets.heading'),
    // A click on the backdrop is a click on the dialog itself.
    onclick: (event) => event.target === dialog && dialog.close(),
  },
  h('div', { class: 'drawer-frame' },
    h('header', { class: 'drawer-head' },
      h('h2', null, t('facets.heading')),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': t('facets.close'), onclick: () => dialog.close() }, '×')),
    within,
    h('footer', { class: 'drawer-foot' }, done)));
  rail.append(dialog);

  const settle = () => {
    if (WIDE.matches) {
      if (dialog.open) dialog.close();
      rail.append(panel);
    } else {
      within.append(panel);
    }
  };
  WIDE.addEventListener('change', settle);
  settle();

  return {
    rail,
    /** The button that opens the dialog; the style sheet shows it on narrow screens. */
    button(state) {
      const n = FILTERS.reduce((sum, name) => sum + state[name].length, state.not.length) + (state.from || state.to ? 1 : 0) + (state.placeRole ? 1 : 0);
      return h('button', {
        type: 'button',
        class: 'button filters-button',
        'aria-haspopup': 'dialog',
        data: { key: 'filters' },
        onclick: () => dialog.showModal(),
      }, n ? t('results.filtersActive', { n: number(n) }) : t('results.filters'));
    },
    show(content, total) {
      refill(panel, content);
      fill(done, t('facets.show', { n: number(total) }));
    },
  };
}
