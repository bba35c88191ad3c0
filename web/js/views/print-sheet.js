// Articles on paper, in full and nothing else.

import { h } from '../dom.js';
import { CONTENT, date } from '../i18n.js';
import { articlesOf } from '../take-away.js';
import { paragraphs } from './text.js';

/** Prints the articles of these ids. */
export async function printArticles(ids) {
  const articles = await articlesOf(ids);
  const sheet = h('div', { class: 'print-sheet', lang: CONTENT }, articles.map((article) => h('article', null,
    h('h1', null, article.title),
    h('p', { class: 'facts' }, [article.date && date(article.date), article.source].filter(Boolean).join(' · ')),
    paragraphs(article.body))));
  document.body.append(sheet);
  document.body.dataset.printing = 'sheet';
  addEventListener('afterprint', () => {
    sheet.remove();
    delete document.body.dataset.printing;
  }, { once: true });
  print();
}
