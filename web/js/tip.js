// Explains what the pointer, the focus or a finger is on: whatever carries data-tip. One bubble for the whole page.

import { h } from './dom.js';

const GAP = 8; // pixels between the bubble and what it explains

let bubble = null;
let explained = null;

export function listenForTips() {
  bubble = h('div', { class: 'tip', role: 'tooltip', id: 'tip', hidden: true });
  document.body.append(bubble);
  const over = (event) => show(event.target.closest?.('[data-tip]'));
  document.addEventListener('pointerover', over);
  document.addEventListener('focusin', over);
  document.addEventListener('click', over); // a finger has no other way
  document.addEventListener('focusout', () => show(null));
  document.addEventListener('scroll', () => show(null), { passive: true, capture: true });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && show(null));
}

/** Shows the bubble with a text at an element, until something else is pointed at. */
export function showTip(element, text) {
  show(null);
  show(element, text);
}

function show(element, text = element?.dataset.tip) {
  if (element === explained) return;
  explained?.removeAttribute('aria-describedby');
  explained = element ?? null;
  bubble.hidden = !explained;
  if (!explained) return;
  bubble.textContent = text;
  bubble.lang = explained.lang || '';
  explained.setAttribute('aria-describedby', bubble.id);
  const at = explained.getClientRects()[0] ?? explained.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(at.left + at.width / 2 - width / 2, document.documentElement.clientWidth - width - GAP));
  const top = at.top - height - GAP > 0 ? at.top - height - GAP : at.bottom + GAP;
  bubble.style.setProperty('left', `${left}px`);
  bubble.style.setProperty('top', `${top}px`);
}
