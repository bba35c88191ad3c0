// Keys that work wherever nobody is typing: / for the box, ? for help, the arrows for the articles before and after.

import { byId } from './dom.js';
import { openDialog } from './views/dialogs.js';

/** What has a use of its own for letters and arrows. */
const OWN_KEYS = 'input, select, textarea, [contenteditable], [tabindex="0"], dialog[open]';

export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && event.key.startsWith('Arrow')) return; // extends a selection
    if (event.target.closest?.(OWN_KEYS) || document.querySelector('dialog[open]')) return;
    const done = ACTIONS[event.key]?.();
    if (done) event.preventDefault();
  });
}

const ACTIONS = {
  '/': () => {
    byId('q').focus();
    byId('q').select();
    return true;
  },
  '?': () => {
    openDialog('help');
    return true;
  },
  ArrowLeft: () => follow('previous'),
  ArrowRight: () => follow('next'),
};

function follow(step) {
  const link = document.querySelector(`.view:not([hidden]) .steps .step-${step}`);
  link?.click();
  return Boolean(link);
}
