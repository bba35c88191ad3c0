// What was repaired in an article, counted by kind; while repairs are shown, kinds can be hidden.

import { h } from '../dom.js';
import { has, number, t } from '../i18n.js';
import { counts, total, UNDECIDED } from '../repairs.js';

/**
 * @param choosing while kinds can be ticked: {hidden, shown, onChange}, the kinds not to show, changed by ticking; how many
 *   repairs are shown; and what is called after a tick. Null else
 */
export function repairSummary(article, choosing) {
  const kinds = counts(article.repairs);
  const heading = h('h2', { id: 'repairs-heading' }, t('repairs.heading'));
  if (!kinds.length) return [heading, h('p', { class: 'quiet' }, t('repairs.none'))];
  const left = article.repairs[UNDECIDED] ?? 0;
  const choices = kinds.map(([kind]) => kind).filter((kind) => kind !== UNDECIDED);
  return [
    heading,
    h('p', { class: 'quiet' },
      t('repairs.count', { n: number(total(article.repairs)) }),
      left > 0 && t('repairs.left', { n: number(left) }),
      choosing?.hidden.size > 0 && t('repairs.folded', { n: number(choosing.shown) })),
    h('ul', { class: 'repair-kinds' }, kinds.map(([kind, count]) => h('li', { class: `repair-kind kind-${kind}` },
      choosing && kind !== UNDECIDED
        ? [box(kind, count, choosing), choices.length > 1 && onlyButton(kind, choices, choosing)]
        : h('span', { class: 'facet-row' }, name(kind), amount(count))))),
  ];
}

function box(kind, count, { hidden, onChange }) {
  const tick = () => {
    if (!hidden.delete(kind)) hidden.add(kind);
    onChange();
  };
  return h('label', { class: 'facet-row' },
    h('input', { type: 'checkbox', checked: !hidden.has(kind), data: { key: `kind ${kind}` }, onchange: tick }),
    name(kind), amount(count));
}

function onlyButton(kind, choices, { hidden, onChange }) {
  const choose = () => {
    for (const other of choices) if (other !== kind) hidden.add(other);
    hidden.delete(kind);
    onChange();
  };
  return h('button', { type: 'button', class: 'link-button only', 'aria-label': t('repairs.onlyThis', { name: nameOf(kind) }), data: { key: `only ${kind}` }, onclick: choose }, t('repairs.only'));
}

const nameOf = (kind) => (has(`repairs.${kind}`) ? t(`repairs.${kind}`) : kind);
const name = (kind) => h('span', { class: 'facet-name' }, nameOf(kind));
const amount = (count) => h('span', { class: 'facet-count' }, number(count));
