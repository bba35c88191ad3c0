// Highlighted text as the server sends it: HTML-escaped, with no element but <mark>. It is read here by
// hand rather than by the browser, so that anything else in it shows up as text instead of coming alive.

import { h } from './dom.js';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * Nodes for highlighted text: strings and <mark> elements.
 * @param isWhole tells what is marked strongly; the rest are single words of the query
 */
export function marked(text, isWhole = () => true) {
  return pieces(text).map((piece) => (piece.hit ? mark(piece.text, isWhole(piece.text)) : piece.text));
}

/** A stretch that matches; one that is only a word of what was asked for is marked more quietly. */
export const mark = (text, whole) => h('mark', { class: whole ? null : 'word' }, text);

/** The highlighted stretches alone. */
export function markedTerms(text) {
  return pieces(text).filter((piece) => piece.hit).map((piece) => piece.text);
}

/** The text without its highlights. */
export function plain(text) {
  return pieces(text).map((piece) => piece.text).join('');
}

function pieces(text) {
  const found = [];
  let hit = false;
  for (const part of String(text ?? '').split(/(<\/?mark>)/)) {
    if (part === '<mark>') hit = true;
    else if (part === '</mark>') hit = false;
    else if (part) found.push({ text: unescape(part), hit });
  }
  return found;
}

function unescape(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
