// A button with a list of further actions below it.

import { h } from '../dom.js';

/** @param items nodes: links and buttons; choosing one closes the list */
export function menu(label, items) {
  const list = h('ul', { class: 'menu-list', hidden: true, onclick: (event) => event.target.closest('a, button[data-closes]') && open(false) },
    items.filter(Boolean).map((item) => h('li', null, item)));
  const button = h('button', { type: 'button', class: 'link-button menu-button', 'aria-expanded': 'false', data: { key: `menu ${label}` }, onclick: () => open(list.hidden) }, label);
  const open = (yes) => {
    list.hidden = !yes;
    button.setAttribute('aria-expanded', String(yes));
  };
  const box = h('div', {
    class: 'menu',
    onfocusout: (event) => event.relatedTarget && !box.contains(event.relatedTarget) && open(false),
    onkeydown: (event) => {
      if (event.key !== 'Escape' || list.hidden) return;
      open(false);
      button.focus();
    },
  }, button, list);
  // Anywhere else; the list is drawn anew with every search, and a box that is gone listens no more.
  const outside = (event) => {
    if (!box.isConnected) document.removeEventListener('pointerdown', outside);
    else if (!box.contains(event.target)) open(false);
  };
  document.addEventListener('pointerdown', outside);
  return box;
}
