// Citations of an article in the forms that Chinese editors and reference managers use.

/** Names of the forms, in the order in which they are offered. */
export const FORMS = ['gbt7714', 'bibtex', 'ris'];

/**
 * @param today the day of access, as 2026-11-21
 * @param key the name of the entry in BibTeX
 */
export function cite(form, article, today, key = keyOf(article.id)) {
  const known = {
    title: line(article.title),
    author: line(article.author),
    names: (article.authors?.length ? article.authors : [article.author]).map(line).filter(Boolean),
    source: line(article.source),
    date: line(article.date),
    url: line(article.url),
    key,
  };
  return { gbt7714, bibtex, ris }[form](known, today);
}

/** Cites the articles of one file, in which BibTeX allows each key once: further ones are numbered. */
export function citeAll(form, articles, today) {
  const times = new Map();
  return articles.map((article) => {
    const key = keyOf(article.id);
    times.set(key, (times.get(key) ?? 0) + 1);
    return cite(form, article, today, times.get(key) > 1 ? `${key}-${times.get(key)}` : key);
  });
}

/**
 * GB/T 7714-2015. A newspaper article is [N], read online [N/OL]; without a newspaper it is an electronic
 * announcement [EB/OL], whose date stands in brackets.
 */
function gbt7714({ title, author, source, date, url }, today) {
  const online = url ? '/OL' : '';
  const accessed = url ? `[${today}]` : '';
  const head = `${author ? `${author}. ` : ''}${title}[${source ? 'N' : 'EB'}${source ? online : '/OL'}]. `;
  const place = source ? [source, date].filter(Boolean).join(', ') + accessed : `${date ? `(${date})` : ''}${accessed}`;
  return `${head}${place}${place ? '.' : ''}${url ? ` ${url}.` : ''}`.trim();
}

function bibtex({ title, names, source, date, url, key }, today) {
  const [year, month] = date.split('-');
  const fields = {
    title: title && `{${escapeTex(title)}}`,
    author: names.map((name) => `{${escapeTex(name)}}`).join(' and '),
    journal: escapeTex(source),
    year,
    month: month && String(Number(month)),
    date,
    url: url.replace(/[{}\\]/g, encodeURIComponent),
    urldate: url && today,
    langid: 'chinese',
  };
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${source ? 'article' : 'misc'}{${key},\n${lines.join(',\n')}\n}`;
}

function ris({ title, names, source, date, url }, today) {
  const [year = '', month = '', day = ''] = date.split('-');
  const fields = [
    ['TY', source ? 'NEWS' : 'ELEC'],
    ['TI', title],
    ...names.map((name) => ['AU', name]),
    ['T2', source],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['UR', url],
    ['Y2', url && today.replaceAll('-', '/')],
    ['LA', 'zh'],
  ];
  return [...fields.filter(([, value]) => value).map(([name, value]) => `${name}  - ${value}`), 'ER  - '].join('\r\n');
}

/** Keys are ASCII, so that a Chinese id becomes the numbers of its characters. */
const keyOf = (id) => id.replace(/[^\w.-]/gu, (c) => (c > '\x7f' ? c.codePointAt(0).toString(16) : '-'));

const line = (text) => (text ?? '').replace(/\s*[\r\n]+\s*/g, ' ').trim();

const TEX = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const escapeTex = (text) => text.replace(/[\\{}~^]|[&%$#_]/g, (c) => TEX[c] ?? `\\${c}`);
