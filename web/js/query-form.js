// A query as the fields of a form, and the fields as a query.

const EMPTY = Object.freeze({ all: '', any: '', none: '', phrase: '', near: '', within: '5', title: '' });

const FORMS = [
  ['near', /"([^"]+)"~(\d{1,2})(?=\s|$)/],
  ['any', /(?:^|\s)\(([^()"]+(?:\sOR\s[^()"]+)+)\)(?=\s|$)/],
  ['title', /(?:^|\s)title:(?:"([^"]+)"|([^\s()"]+))(?=\s|$)/],
  ['none', /(?:^|\s)-(?:"([^"]+)"|(?!\w+:)([^\s()"]+))(?=\s|$)/],
  ['phrase', /(?:^|\s)"([^"]+)"(?=\s|$)/],
];
const REPEATED = new Set(['title', 'none']);

/** Puts what the fields say into one query. */
export function writeQuery(fields) {
  const words = (text) => text.trim().split(/\s+/).filter(Boolean);
  const quoted = (text) => `"${text.replaceAll('"', '').trim()}"`;
  const any = words(fields.any);
  return [
    fields.all.trim(),
    any.length > 1 ? `(${any.join(' OR ')})` : any[0],
    fields.phrase.trim() && quoted(fields.phrase),
    words(fields.near).length > 1 && `${quoted(fields.near)}~${fields.within}`,
    ...words(fields.title).map((word) => `title:${word}`),
    ...words(fields.none).map((word) => `-${word}`),
  ].filter(Boolean).join(' ');
}

/** The fields that a query stands for. What has no field of its own stays, as it is, with the words that are all wanted. */
export function readQuery(query) {
  const fields = { ...EMPTY };
  let rest = query.replace(/[“”„＂]/g, '"').replace(/（/g, '(').replace(/）/g, ')').replace(/：/g, ':').replace(/－/g, '-');
  for (const [name, form] of FORMS) {
    const found = [];
    for (let match = form.exec(rest); match && (REPEATED.has(name) || !found.length); match = form.exec(rest)) {
      const text = match[1] ?? match[2];
      if (REPEATED.has(name) && /\s/.test(text)) break; // a phrase has no place among single words
      found.push(text);
      rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
      if (name === 'near') fields.within = match[2];
    }
    fields[name] = found.join(' ').replace(/\sOR\s/g, ' ');
  }
  fields.all = rest.trim().replace(/\s+/g, ' ');
  return fields;
}
