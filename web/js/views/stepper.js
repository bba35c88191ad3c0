// Goes through the places of a text that matter, one after the other: what matches the query, or what was repaired.

import { fill, h } from '../dom.js';
import { number, t } from '../i18n.js';
import { announce } from '../live.js';

/**
 * @param container holds the buttons
 * @param places in the order of the text, each as the elements that show it
 * @param name of what is stepped through: hits or repairs
 */
export function stepper(container, places, name) {
  let at = -1;
  const said = h('span', { class: 'stepper-said' });
  const say = () => {
    said.textContent = t(at < 0 ? `stepper.${name}` : 'stepper.at', { at: number(at + 1), n: number(places.length) });
  };
  const mark = (on) => places[at]?.forEach((element) => element.classList.toggle('current', on));
  const step = (by) => {
    mark(false);
    at = at < 0 && by < 0 ? places.length - 1 : (at + by + places.length) % places.length;
    mark(true);
    const [shown] = places[at];
    shown.scrollIntoView({ block: 'center' });
    say();
    announce(`${said.textContent} ${shown.closest('p, h1').textContent.slice(0, 60)}`);
  };
  const button = (by, key, sign) => h('button', {
    type: 'button', class: 'icon-button', 'aria-label': t(`stepper.${key}`), data: { key: `step ${key}` }, onclick: () => step(by),
  }, h('span', { 'aria-hidden': 'true' }, sign));
  say();
  fill(container, places.length > 0 && [button(-1, 'previous', '↑'), said, button(1, 'next', '↓')]);
}
