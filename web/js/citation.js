// Citations of an article in the forms that Chinese editors and reference managers use.

/** Names of the forms, in the order in which they are offered. */
export const FORMS = ['gbt7714', 'bibtex', 'ris'];

/** @param today the day of access, as 2026-11-21 */
export function cite(form, article, today) {
  const known = {
    title: line(article.title),
    author: line(article.author),
    source: line(article.source),
    date: line(article.date),
    url: line(article.url),
    id: article.id,
  };
  return { gbt7714, bibtex, ris }[form](known, today);
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

function bibtex({ title, author, source, date, url, id }, today) {
  const [year, month] = date.split('-');
  const fields = {
    title: title && `{${escapeTex(title)}}`,
    author: author && `{${escapeTex(author)}}`,
    journal: escapeTex(source),
    year,
    month: month && String(Number(month)),
    date,
    url: url.replace(/[{}\\]/g, encodeURIComponent),
    urldate: url && today,
    langid: 'chinese',
  };
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${source ? 'article' : 'misc'}{${id.replace(/[^\w.-]/g, '-')},\n${lines.join(',\n')}\n}`;
}

function ris({ title, author, source, date, url }, today) {
  const [year = '', month = '', day = ''] = date.split('-');
  const fields = [
    ['TY', source ? 'NEWS' : 'ELEC'],
    ['TI', title],
    ['AU', author],
    ['T2', source],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['UR', url],
    ['Y2', url && today.replaceAll('-', '/')],
    ['LA', 'zh'],
  ];
  return [...fields.filter(([, value]) => value).map(([name, value]) => `${name}  - ${value}`), 'ER  - '].join('\r\n');
}

const line = (text) => (text ?? '').replace(/\s*[\r\n]+\s*/g, ' ').trim();

const TEX = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const escapeTex = (text) => text.replace(/[\\{}~^]|[&%$#_]/g, (c) => TEX[c] ?? `\\${c}`);
