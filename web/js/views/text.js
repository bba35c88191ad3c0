// Sets an article's text: paragraphs, the query's words marked, repairs in place.

import { h } from '../dom.js';
import { t } from '../i18n.js';
import { mark } from '../marked.js';
import { visible } from '../repairs.js';

/**
 * The paragraphs of a text as <p> elements.
 * @param marks what matched the query: [start, end, whole] ascending and disjoint
 * @param changes repairs to show, as repairs.js joins them
 * @param title stands above already: a first paragraph that says the same is left out
 */
export function paragraphs(text, marks = [], changes = [], title = null) {
  const result = [];
  let start = 0;
  text.split('\n').forEach((line, number) => {
    const end = start + line.length;
    const repeated = title && !result.length && bare(line) === bare(title);
    const content = repeated ? [] : inline(text, start, end, marks, changes);
    if (content.length) result.push(h('p', { data: { line: number } }, content));
    start = end + 1;
  });
  return result;
}

/** A headline's characters alone, whatever spaces and punctuation stand between. */
const bare = (line) => line.replace(/[\s\p{P}]/gu, '');

/** One stretch of a text, without its line breaks. */
export function inline(text, from, to, marks = [], changes = []) {
  const content = [];
  let at = from;
  for (const change of changes) {
    // A change across a line break belongs to the paragraph in which it begins; the rest is plain text.
    const start = change.parts[0].start;
    if (start < from || start > to) continue;
    const now = (part) => withMarks(text, Math.min(part.start, to), Math.min(part.end, to), marks);
    content.push(withMarks(text, at, start, marks), repaired(change, now));
    at = Math.min(change.parts.at(-1).end, to);
  }
  content.push(withMarks(text, at, to, marks));
  return content.flat().filter((piece) => piece !== '');
}

/** What was and what became of it; each single repair carries its key, in both where it stands in both. */
function repaired({ parts, kinds, undecided }, now) {
  if (undecided) return h('span', { class: 'undecided', tabindex: '0', role: 'note', data: { change: parts[0].key, tip: t('repairs.undecided') } }, now(parts[0]));
  const classes = [...kinds].map((kind) => `kind-${kind}`).join(' ');
  const names = [...kinds].map((kind) => t(`repairs.${kind}`)).join(t('list.comma'));
  const before = parts.map((part) => visible(part.was));
  const after = parts.map(now);
  const whole = (tag, contents, tip) => {
    const filled = parts.map((part, i) => ({ key: part.key, content: contents[i] })).filter(({ content }) => content.length > 0);
    if (!filled.length) return null;
    const [one] = filled;
    if (filled.length === 1) return h(tag, { class: classes, data: { change: one.key, tip } }, one.content);
    return h(tag, { class: classes, data: { tip } }, filled.map(({ key, content }) => h('span', { data: { change: key } }, content)));
  };
  return [
    whole('del', before, names),
    whole('ins', after, `${names}${t('list.colon')}${t('repairs.was', { was: before.join('') })}`),
  ].filter(Boolean);
}

function withMarks(text, from, to, marks) {
  const content = [];
  let at = from;
  for (const [start, end, whole] of marks) {
    if (end <= at || start >= to) continue;
    const begin = Math.max(start, at);
    const stop = Math.min(end, to);
    content.push(text.slice(at, begin), mark(text.slice(begin, stop), whole));
    at = stop;
  }
  content.push(text.slice(at, to));
  return content.filter((piece) => piece !== '');
}
