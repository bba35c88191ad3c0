// A query as the fields of a form, and the fields as a query.

const EMPTY = Object.freeze({ all: '', any: '', none: '', phrase: '', near: '', within: '5', title: '' });

const QUOTED = '"[^"]+"|＂[^＂]+＂|“[^“”"＂]+”';
const WORD = '(?!(?:AND|OR|NOT)(?:[\\s)）]|$))[^\\s()（）"＂“”:：+＋－-][^\\s()（）"＂“”:：]*';

/** The parts of a query that stand alone between spaces and have a field; a second phrase stays with the words. */
const FORMS = [
  ['near', `(${QUOTED})[~～](\\d{1,2})`],
  ['phrase', `(${QUOTED})`],
  ['any', `[(（](${WORD}(?:\\sOR\\s${WORD})+)[)）]`],
  ['title', `title[:：](${QUOTED}|${WORD})`],
  ['none', `[-－](${QUOTED}|${WORD})`],
  ['all', `((?:${QUOTED})(?:[~～]\\d{1,2})?)`],
].map(([name, form]) => [name, new RegExp(`^(?:${form})(?=\\s|$)`)]);
const REPEATED = new Set(['title', 'none', 'all']);

/** A run that belongs to what stands beside it: an operator, a piece of a bracket or of a phrase. */
const JOINED = /^(?:AND|OR|NOT)$|["＂()（）]|^[“”]/;

/** Puts what the fields say into one query. */
export function writeQuery(fields) {
  const words = (text) => text.match(/"[^"]+"|“[^“”]+”|\S+/g) ?? [];
  const quoted = (text) => `"${text.replaceAll('"', '').trim()}"`;
  const any = words(fields.any);
  return [
    fields.all.trim(),
    any.length > 1 ? `(${any.join(' OR ')})` : any[0],
    fields.phrase.trim() && quoted(fields.phrase),
    fields.near.trim() && `${quoted(fields.near)}~${fields.within}`,
    ...words(fields.title).map((word) => `title:${word}`),
    ...words(fields.none).map((word) => `-${word}`),
  ].filter(Boolean).join(' ');
}

/**
 * The fields that a query stands for. What has no field of its own stays, as it is, with the words that are all
 * wanted. A query with operators or other brackets stays there as a whole: taken apart it would mean something else.
 */
export function readQuery(query) {
  const fields = { ...EMPTY };
  for (let rest = query.trim(); rest;) {
    const { name, match } = partOf(rest, fields);
    if (JOINED.test(match[0]) && !match[1]) return { ...EMPTY, all: query };
    fields[name] = [fields[name], inField(name, match[1] ?? match[0])].filter(Boolean).join(' ');
    if (name === 'near') fields.within = match[2];
    rest = rest.slice(match[0].length).trimStart();
  }
  return fields;
}

/** The first part of a text, with the field that it goes into. */
function partOf(text, fields) {
  for (const [name, form] of FORMS) {
    const match = REPEATED.has(name) || !fields[name] ? form.exec(text) : null;
    if (match) return { name, match };
  }
  return { name: 'all', match: /^\S+/.exec(text) };
}

/** How a field holds a part: one that is a phrase anyway without quotation marks, one for single words with them. */
function inField(name, part) {
  if (name === 'any') return part.replace(/\sOR\s/g, ' ');
  if (name === 'all') return part;
  const bare = part.replace(/^["＂“]|["＂”]$/g, '');
  return name === 'phrase' || name === 'near' || bare === part ? bare : `"${bare}"`;
}
