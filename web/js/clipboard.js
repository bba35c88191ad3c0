// Copies text. The clipboard's own interface is missing where a page is not served securely; the old way
// works there too.

import { h } from './dom.js';

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h('textarea', { class: 'visually-hidden', 'aria-hidden': 'true', tabindex: '-1', readonly: true });
    area.value = text;
    const active = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    active?.focus();
    return done;
  }
}
