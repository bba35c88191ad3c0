// Sets an article's text: paragraphs, the query's words marked, repairs in place.

import { h } from '../dom.js';
import { t } from '../i18n.js';
import { visible } from '../repairs.js';

/**
 * The paragraphs of a text as <p> elements.
 * @param marks what matched the query: [start, end) ascending and disjoint
 * @param changes repairs to show, as repairs.js joins them
 */
export function paragraphs(text, marks = [], changes = []) {
  const result = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const content = inline(text, start, end, marks, changes);
    if (content.length) result.push(h('p', null, content));
    start = end + 1;
  }
  return result;
}

/** One stretch of a text, without its line breaks. */
export function inline(text, from, to, marks = [], changes = []) {
  const content = [];
  let at = from;
  for (const change of changes) {
    // A change across a line break belongs to the paragraph in which it begins; the rest is plain text.
    if (change.start < from || change.start > to) continue;
    const end = Math.min(change.end, to);
    content.push(withMarks(text, at, change.start, marks), repaired(change, withMarks(text, change.start, end, marks)));
    at = end;
  }
  content.push(withMarks(text, at, to, marks));
  return content.flat().filter((piece) => piece !== '');
}

function repaired({ was, kinds, undecided }, now) {
  if (undecided) return h('span', { class: 'undecided', title: t('repairs.undecided') }, now);
  const classes = [...kinds].map((kind) => `kind-${kind}`).join(' ');
  const names = [...kinds].map((kind) => t(`repairs.${kind}`)).join(t('list.comma'));
  const before = visible(was);
  return [
    before && h('del', { class: classes, title: names }, before),
    now.length > 0 && h('ins', { class: classes, title: `${names}${t('list.colon')}${t('repairs.was', { was: before })}` }, now),
  ].filter(Boolean);
}

function withMarks(text, from, to, marks) {
  const content = [];
  let at = from;
  for (const [start, end] of marks) {
    if (end <= at || start >= to) continue;
    const begin = Math.max(start, at);
    const stop = Math.min(end, to);
    content.push(text.slice(at, begin), h('mark', null, text.slice(begin, stop)));
    at = stop;
  }
  content.push(text.slice(at, to));
  return content.filter((piece) => piece !== '');
}
