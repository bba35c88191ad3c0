// Light, dark, or as the system says. js/first.js has put the stored choice on <html> before the first
// paint; this is the switch.

import { recall, store } from './storage.js';

export const THEMES = ['auto', 'light', 'dark'];

export const theme = () => recall('theme', 'auto');

export function setTheme(next) {
  store('theme', next);
  if (next === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}
