// What was repaired in an article, counted by kind; while repairs are shown, kinds can be hidden.

import { h } from '../dom.js';
import { has, number, t } from '../i18n.js';
import { counts, total, UNDECIDED } from '../repairs.js';

/**
 * @param choosing whether kinds can be ticked
 * @param hidden kinds not to show, changed by ticking
 * @param onChange called after a tick
 */
export function repairSummary(article, choosing, hidden, onChange) {
  const kinds = counts(article.repairs);
  const heading = h('h2', { id: 'repairs-heading' }, t('repairs.heading'));
  if (!kinds.length) return [heading, h('p', { class: 'quiet' }, t('repairs.none'))];
  const tick = (kind) => {
    if (!hidden.delete(kind)) hidden.add(kind);
    onChange();
  };
  const choosable = kinds.map(([kind]) => kind).filter((kind) => kind !== UNDECIDED);
  const only = (kind) => {
    for (const other of choosable) if (other !== kind) hidden.add(other);
    hidden.delete(kind);
    onChange();
  };
  return [
    heading,
    h('p', { class: 'quiet' }, t('repairs.count', { n: number(total(article.repairs)) }), choosing && hidden.size > 0 && t('repairs.folded')),
    h('ul', { class: 'repair-kinds' }, kinds.map(([kind, count]) => h('li', { class: `repair-kind kind-${kind}` },
      choosing && kind !== UNDECIDED
        ? [h('label', { class: 'facet-row' },
          h('input', { type: 'checkbox', checked: !hidden.has(kind), data: { key: `kind ${kind}` }, onchange: () => tick(kind) }),
          name(kind), amount(count)),
        choosable.length > 1 && h('button', { type: 'button', class: 'link-button only', 'aria-label': t('repairs.onlyThis', { name: nameOf(kind) }), data: { key: `only ${kind}` }, onclick: () => only(kind) }, t('repairs.only'))]
        : h('span', { class: 'facet-row' }, name(kind), amount(count))))),
  ];
}

const nameOf = (kind) => (has(`repairs.${kind}`) ? t(`repairs.${kind}`) : kind);
const name = (kind) => h('span', { class: 'facet-name' }, nameOf(kind));
const amount = (count) => h('span', { class: 'facet-count' }, number(count));
