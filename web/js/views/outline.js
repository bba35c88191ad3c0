// The sections of an article, to jump to.

import { h } from '../dom.js';
import { CONTENT, t } from '../i18n.js';
import { outline } from '../outline.js';

/** @param body the element whose paragraphs know their lines by data-line */
export function outlineSection(article, body) {
  const headings = outline(article.body);
  if (!headings.length) return null;
  const jump = (line) => {
    const paragraph = body.querySelector(`[data-line="${line}"]`);
    if (!paragraph) return; // the text as it was found has other lines
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
    paragraph.scrollIntoView({ block: 'start' });
  };
  return h('nav', { class: 'outline', 'aria-labelledby': 'outline-heading' },
    h('h2', { id: 'outline-heading' }, t('article.outline')),
    h('ol', { role: 'list' }, headings.map(({ line, level, text }) => h('li', { class: `outline-${level}` },
      h('button', { type: 'button', class: 'link-button', lang: CONTENT, onclick: () => jump(line) }, text)))));
}
