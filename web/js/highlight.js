// Finds the words of a query in an article's text. The server highlights snippets; the whole text is
// highlighted here, folding characters as the index does: brackets, quotation marks and spaces do not
// count, so 放管服改革 is found in “放管服”改革.

const IGNORED = /[\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{Cf}"'·•・‧\s]/u;
const SEPARATOR = /[\p{P}\p{S}]/u;
const TOKEN = /([-+])?(?:(\p{L}+):)?(?:"([^"]*)"(?:~\d+)?|([^\s()"]+))/gu;
const OPERATORS = new Set(['AND', 'OR', 'NOT']);
const SHORTEST_PART = 2; // single characters of a longer word are everywhere

/**
 * The stretches of a text that match, as [start, end, whole] in UTF-16 units, ascending and disjoint.
 * Whole is what the query asks for as it stands there; the rest are words of it.
 * @param hints highlights of the server for this article, which know the segmenter's words
 */
export function matches(text, query, hints = []) {
  const folded = fold(text);
  const whole = [];
  const words = [];
  for (const term of wanted(query)) {
    const ranges = occurrences(folded, term);
    whole.push(...ranges);
    if (!ranges.length) words.push(...parts(term).flatMap((part) => occurrences(folded, part)));
  }
  for (const hint of new Set(hints)) if (hint.length >= SHORTEST_PART) words.push(...occurrences(folded, hint));
  return beside(merge(whole), merge(words));
}

/** Tells of a stretch that the server highlighted whether it holds a word or phrase of the query whole. */
export function wholeIn(query) {
  const needles = wanted(query).map((term) => fold(term).folded.trim()).filter(Boolean);
  return (text) => {
    const { folded } = fold(text);
    return needles.some((needle) => folded.includes(needle));
  };
}

/** The words and phrases that a query asks for: no excluded ones, none of the catalogue's fields. */
function wanted(query) {
  const terms = [];
  let negated = false;
  for (const [, sign, field, phrase, word] of asciiSyntax(query).matchAll(TOKEN)) {
    if (OPERATORS.has(word)) {
      negated = word === 'NOT';
      continue;
    }
    const term = phrase ?? word;
    if (sign !== '-' && !negated && term && (!field || field === 'title')) terms.push(term);
    negated = false;
  }
  return terms;
}

function asciiSyntax(query) {
  return query.replace(/[“”„＂]/g, '"').replace(/（/g, '(').replace(/）/g, ')').replace(/：/g, ':').replace(/－/g, '-').replace(/＋/g, '+');
}

/** The segmenter's words of a term that was not found as a whole. */
function parts(term) {
  if (!Intl.Segmenter) return [];
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(term)].map((word) => word.segment);
  return words.filter((word) => word.length >= SHORTEST_PART && word !== term);
}

/** Folded text with, for each of its units, where in the original it began and ended. */
function fold(text) {
  let folded = '';
  const starts = [];
  const ends = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const kept = foldCharacter(character);
    if (kept && !(kept === ' ' && folded.endsWith(' '))) {
      folded += kept;
      for (let i = 0; i < kept.length; i++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { folded, starts, ends };
}

function foldCharacter(character) {
  if (character === '\n') return ' ';
  if (IGNORED.test(character)) return '';
  return SEPARATOR.test(character) ? ' ' : character.normalize('NFKC').toLowerCase();
}

function occurrences({ folded, starts, ends }, term) {
  const needle = fold(term).folded.trim();
  const ranges = [];
  if (!needle) return ranges;
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    ranges.push([starts[at], ends[at + needle.length - 1]]);
  }
  return ranges;
}

function merge(ranges) {
  const merged = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Whole stretches, and between them what is left of the others. Both are ascending and disjoint. */
function beside(whole, others) {
  const result = whole.map(([start, end]) => [start, end, true]);
  let next = 0;
  for (const [first, last] of others) {
    let start = first;
    while (next < whole.length && whole[next][1] <= start) next++;
    for (let i = next; i < whole.length && whole[i][0] < last; i++) {
      if (start < whole[i][0]) result.push([start, whole[i][0], false]);
      start = Math.max(start, whole[i][1]);
    }
    if (start < last) result.push([start, last, false]);
  }
  return result.sort((a, b) => a[0] - b[0]);
}
