// A few choices side by side, of which one holds: radio buttons to whoever listens or types.

import { h } from '../dom.js';

/** @param choices {value, text} each; the text is in the words of the interface */
export function segments(name, label, choices, chosen, onChoose) {
  return h('fieldset', { class: 'segments' },
    h('legend', { class: 'visually-hidden' }, label),
    choices.map(({ value, text }) => h('label', null,
      h('input', { type: 'radio', name, value, checked: value === chosen, data: { key: `${name} ${value}` }, onchange: () => onChoose(value) }),
      h('span', null, text))));
}
