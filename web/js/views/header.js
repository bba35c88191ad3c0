// The search form and the settings, which stay while everything below changes.

import { byId } from '../dom.js';
import { translateDocument } from '../i18n.js';
import { onKept } from '../keep.js';
import { go, state } from '../navigation.js';
import { placeFilter } from '../provinces.js';
import { RESULTS, START } from '../state.js';
import { settings } from './settings.js';
import { suggestions } from './suggest.js';

/** @param onLanguage called when everything has to be said anew */
export function header(onLanguage) {
  const form = byId('search-form');
  const box = byId('q');
  const set = settings(byId('settings'), () => {
    draw();
    onLanguage();
  });
  const suggest = suggestions(box, take);
  onKept(set.draw);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    suggest.close();
    const q = box.value.trim();
    if (!q && !state().q) return box.focus();
    if (matchMedia('(hover: none)').matches) box.blur(); // puts a phone's keyboard away
    return go(asked(q));
  });

  // While an input method composes, Enter chooses characters. Safari reports that key after the
  // composition has ended, with the code 229, and would submit.
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });

  /** A title leads to its article, an industry or place to its articles, anything else is searched for. */
  function take(offer) {
    if (offer.kind === 'title' && offer.id) go({ ...START, q: box.value.trim(), article: offer.id });
    else if (offer.kind === 'industry' && offer.id) go({ ...START, industry: [offer.id] });
    else if (offer.kind === 'place') go({ ...START, ...placeFilter(offer.text) });
    else go(asked(offer.text));
  }

  function draw() {
    translateDocument();
    set.draw();
  }

  return { draw, show: () => { box.value = state().q; }, focus: () => box.focus() };
}

/** The search with this query; how the one before was taken says nothing of another. */
const asked = (q) => ({ ...state(), ...RESULTS, q, match: q === state().q ? state().match : '' });
