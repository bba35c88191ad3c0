// What was repaired in an article, counted by kind; while repairs are shown, kinds can be hidden.

import { h } from '../dom.js';
import { has, number, t } from '../i18n.js';
import { counts, total } from '../repairs.js';

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
  return [
    heading,
    h('p', { class: 'quiet' }, t('repairs.count', { n: number(total(article.repairs)) })),
    h('ul', { class: 'repair-kinds' }, kinds.map(([kind, count]) => h('li', { class: `repair-kind kind-${kind}` },
      choosing
        ? h('label', { class: 'facet-row' },
          h('input', { type: 'checkbox', checked: !hidden.has(kind), data: { key: `kind ${kind}` }, onchange: () => tick(kind) }),
          name(kind), amount(count))
        : h('span', { class: 'facet-row' }, name(kind), amount(count))))),
  ];
}

const name = (kind) => h('span', { class: 'facet-name' }, has(`repairs.${kind}`) ? t(`repairs.${kind}`) : kind);
const amount = (count) => h('span', { class: 'facet-count' }, number(count));
