// What this server can do. A feature that is not in this list is not shown and its endpoint never asked
// for; adding its name is all it takes. Kept as a list, because asking an endpoint that is not there
// leaves an error in every reader's console.

import { readiness } from './api.js';

const ENABLED = [
  'search',
  'facets',
  'articles',
  'original',
  'related',
  'suggest',
  'trends',
  'terms',
  'export',
  'feed',
  'collapse',
];

const enabled = new Set(ENABLED);

/** How many articles the server can find by meaning, {done, of}, or undefined; asked once, before the first search. */
export const embedded = readiness().then(({ meaning }) => {
  if (meaning) enabled.add('meaning');
  return meaning;
}, () => undefined);

export const can = (feature) => enabled.has(feature);

/** An endpoint that turned out to be missing is not asked for again. */
export const withdraw = (feature) => enabled.delete(feature);
