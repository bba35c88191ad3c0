// A button that copies a text and says that it did.

import { copy } from '../clipboard.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { announce } from '../live.js';

const SHOWN_MILLIS = 2000;

/** @param text what to copy, asked for at the click */
export function copyButton(label, text, attributes = {}) {
  return h('button', {
    type: 'button',
    class: 'link-button',
    ...attributes,
    onclick: async (event) => {
      const button = event.currentTarget;
      const said = t((await copy(text())) ? 'copy.done' : 'copy.failed');
      button.textContent = said;
      announce(said);
      setTimeout(() => { button.textContent = label; }, SHOWN_MILLIS);
    },
  }, label);
}
