// How to cite an article, to copy.

import { cite, FORMS } from '../citation.js';
import { h } from '../dom.js';
import { CONTENT, t } from '../i18n.js';
import { copyButton } from './copy-button.js';

export function citeSection(article) {
  const today = localDay();
  return h('section', null,
    h('h2', null, t('cite.heading')),
    FORMS.map((form, i) => {
      const text = cite(form, article, today);
      const name = t(`cite.${form}`);
      return h('details', { class: 'citation', open: i === 0 },
        h('summary', null, name),
        h('pre', { lang: CONTENT, tabindex: '0', role: 'region', 'aria-label': name }, text),
        copyButton(t('copy.copy'), () => text));
    }));
}

/** Today where the reader is, as 2026-11-21. */
function localDay() {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}
