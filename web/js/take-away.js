// Articles as files: tables, lines of JSON, references.

import { get } from './api.js';
import { citeAll } from './citation.js';
import { csv } from './csv.js';
import { industry } from './industries.js';
import { today } from './period.js';

const AT_ONCE = 50; // articles that are asked for in one request
const COLUMNS = ['id', 'title', 'date', 'year', 'places', 'industries', 'source', 'author', 'url', 'placeRoles'];

/** The forms by name, each with the end of its file's name, its type, and what makes it of articles. */
export const FORMS = {
  csv: ['csv', 'text/csv', (articles) => csv([COLUMNS, ...articles.map(row)])],
  jsonl: ['jsonl', 'application/x-ndjson', (articles) => articles.map(({ edits, ...article }) => `${JSON.stringify(article)}\n`).join('')],
  ris: ['ris', 'application/x-research-info-systems', (articles) => references('ris', articles).join('\r\n')],
  bibtex: ['bib', 'application/x-bibtex', (articles) => references('bibtex', articles).join('\n\n')],
  gbt7714: ['txt', 'text/plain', (articles) => references('gbt7714', articles).map((text, i) => `[${i + 1}] ${text}\n`).join('')],
};

const references = (form, articles) => citeAll(form, articles, today());

/** The articles of these ids, in their order; what is gone is left out. */
export async function articlesOf(ids) {
  const found = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    found.push(...await get('/articles', some.map((id) => ['id', id])).then(({ articles }) => articles, (problem) => oneByOne(some, problem)));
  }
  return found;
}

/** Where one of several is gone. */
async function oneByOne(ids, problem) {
  if (problem.kind !== 'missing') throw problem;
  const found = await Promise.all(ids.map((id) => get(`/articles/${encodeURIComponent(id)}`).catch(() => null)));
  return found.filter(Boolean);
}

/** Hands a text to the browser as a file. */
export function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const anchor = document.createElement('a');
  Object.assign(anchor, { href: url, download: name });
  document.body.append(anchor); // Firefox follows only links that stand in the page
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Fetches articles and hands them over in one of the forms. */
export async function takeAway(ids, form) {
  const [end, type, write] = FORMS[form];
  download(`zhenxing-${ids.length}.${end}`, type, write(await articlesOf(ids)));
}

function row(article) {
  const places = article.places ?? [];
  return [
    article.id, article.title, article.date, article.year,
    places.map(({ province, city }) => (city && city !== province ? `${province}${city}` : province)).join('; '),
    (article.industries ?? []).map(industry).join('; '),
    article.source, article.author, article.url,
    places.map(({ role }) => role).join('; '),
  ];
}
