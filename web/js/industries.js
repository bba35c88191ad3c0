// What the industries of the server's taxonomy are called, in the language of the interface.

import { get } from './api.js';
import { lang } from './i18n.js';

const told = new Map(); // by language: Map of slug to label, in the order of the taxonomy
const asked = new Map(); // by language: what the answer is waited for with

/** Learns them, once for each language. Without an answer an industry shows its slug until there is one. */
export function learnIndustries() {
  const language = lang();
  if (!asked.has(language)) {
    asked.set(language, get('/industries').then(
      ({ industries: all }) => told.set(language, new Map(all.map(({ value, label }) => [value, label]))),
      () => asked.delete(language)));
  }
  return asked.get(language);
}

/** The name of an industry; one that the taxonomy does not know shows its slug. */
export const industry = (slug) => told.get(lang())?.get(slug) ?? slug;

/** The slugs of all that there are. */
export const industries = () => [...(told.get(lang())?.keys() ?? [])];
