// How to cite an article, to copy.

import { cite, FORMS } from '../citation.js';
import { h } from '../dom.js';
import { CONTENT, t } from '../i18n.js';
import { today } from '../period.js';
import { copyButton } from './copy-button.js';

export function citeSection(article) {
  const accessed = today();
  return h('section', null,
    h('h2', null, t('cite.heading')),
    FORMS.map((form, i) => {
      const text = cite(form, article, accessed);
      const name = t(`cite.${form}`);
      return h('details', { class: 'citation', open: i === 0 },
        h('summary', null, name),
        h('pre', { lang: CONTENT, tabindex: '0', role: 'region', 'aria-label': name }, text),
        copyButton(t('copy.copy'), () => text));
    }));
}
