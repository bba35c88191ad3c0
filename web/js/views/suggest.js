// Suggestions below the search box: the combobox pattern of the ARIA practices. The focus stays in the
// box; arrows move through the list, Enter takes, Esc closes.

import { get, Lane } from '../api.js';
import { byId, fill, h } from '../dom.js';
import { can, withdraw } from '../features.js';
import { CONTENT, number, t } from '../i18n.js';
import { announce } from '../live.js';
import { marked } from '../marked.js';

const PAUSE_MILLIS = 120; // typing goes on within less
const SIZE = 8;

const lane = new Lane();

/** @param take is given the chosen suggestion */
export function suggestions(box, take) {
  if (!can('suggest')) return { close() {} };
  const list = h('ul', { id: 'suggestions', class: 'suggestions', role: 'listbox', 'aria-label': t('suggest.label'), hidden: true });
  byId('search-form').after(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' })) {
    box.setAttribute(name, value);
  }
  let offers = [];
  let active = -1;
  let typed = '';
  let timer = 0;

  function close() {
    clearTimeout(timer);
    lane.next();
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MILLIS);
  }

  async function look() {
    typed = box.value.trim();
    if (!typed || document.activeElement !== box) return close();
    const signal = lane.next();
    try {
      const answer = await get('/suggest', { q: typed, size: SIZE }, signal);
      if (!signal.aborted && document.activeElement === box) open(answer.suggestions ?? []);
    } catch (problem) {
      if (problem.kind === 'missing') withdraw('suggest');
      if (!signal.aborted) close(); // searching works without
    }
    return undefined;
  }

  function open(found) {
    offers = found;
    active = -1;
    if (!offers.length) return close();
    fill(list, offers.map(option));
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
    announce(t('suggest.announce', { n: number(offers.length) }));
    return undefined;
  }

  const option = (offer, index) => h('li', {
    id: `suggestion-${index}`,
    role: 'option',
    'aria-selected': 'false',
    onmousedown: (event) => event.preventDefault(), // keeps the focus in the box
    onclick: () => choose(index),
  },
  h('span', { class: 'suggestion-text', lang: CONTENT }, offer.highlighted ? marked(offer.highlighted) : offer.text),
  h('span', { class: 'suggestion-kind' }, t(`suggest.${offer.kind}`)));

  function move(step) {
    // One place before the first is the box itself, with what was typed.
    const places = offers.length + 1;
    active = ((active + 1 + step + places) % places) - 1;
    [...list.children].forEach((child, i) => child.setAttribute('aria-selected', String(i === active)));
    if (active < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', list.children[active].id);
      list.children[active].scrollIntoView({ block: 'nearest' });
    }
  }

  function choose(index) {
    const offer = offers[index];
    close();
    take(offer);
  }

  box.addEventListener('input', (event) => !event.isComposing && soon());
  box.addEventListener('compositionend', soon);
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return; // the keys belong to the input method
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) look();
      else move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault(); // the first Esc closes the list, the next may clear the box
      close();
    } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Tab') {
      close();
    }
  });

  return { close };
}
