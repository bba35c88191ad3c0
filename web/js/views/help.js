// How to ask, at hand beside the search box: each form with an example that can be tried.

import { h } from '../dom.js';
import { CONTENT, t } from '../i18n.js';
import { link, START } from '../state.js';

const FORMS = [
  ['words', '营商环境 数字化'],
  ['phrase', '"三篇大文章"'],
  ['near', '"振兴 制造业"~5'],
  ['without', '老工业基地 -煤炭'],
  ['either', '(盘锦 OR 大连) 石化'],
  ['title', 'title:新旧动能转换'],
  ['place', 'city:濮阳 万人助万企'],
  ['year', 'year:[2019 TO 2023] 高质量发展'],
];

const KEYS = [[['/'], 'box'], [['?'], 'help'], [['←', '→'], 'neighbours'], [['-'], 'exclude']];

export function helpDialog() {
  const close = () => dialog.close();
  const dialog = h('dialog', {
    class: 'help',
    'aria-labelledby': 'help-heading',
    onclick: (event) => (event.target === dialog || event.target.closest('a')) && close(),
    onclose: () => dialog.remove(),
  },
  h('div', { class: 'help-frame' },
    h('header', { class: 'drawer-head' },
      h('h2', { id: 'help-heading' }, t('help.heading')),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': t('help.close'), onclick: close }, '×')),
    h('dl', { class: 'help-forms' }, FORMS.map(([name, example]) => h('div', null,
      h('dt', { lang: CONTENT }, h('a', { href: link(START, { q: example }) }, example)),
      h('dd', null, t(`help.${name}`))))),
    h('p', { class: 'quiet help-note' }, t('help.note')),
    h('h3', { class: 'help-keys-heading' }, t('help.keys')),
    h('dl', { class: 'help-keys' }, KEYS.map(([keys, name]) => h('div', null, h('dt', null, keys.map((key) => h('kbd', null, key))), h('dd', null, t(`help.key.${name}`)))))));
  document.body.append(dialog);
  dialog.showModal();
}
