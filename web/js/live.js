// Tells readers who listen instead of looking what has just changed.

import { byId } from './dom.js';

const SETTLE_MILLIS = 250; // several changes in a row are said once

let timer = 0;

export function announce(text) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    byId('live').textContent = text;
  }, SETTLE_MILLIS);
}
