// The repairs of an article, made readable. The API lists single characters (產 became 产, "(chǎn)" was
// taken out, 業 became 业); a reader sees the stretch: 產(chǎn)業(yè) became 产业.

/** Kinds in the order in which they are shown. */
const KINDS = ['script', 'readings', 'bytes', 'punctuation', 'space', 'entities', 'furniture', 'repeated', 'unrepaired'];

/** The kind of what was recognised as damaged and left as it is. */
export const UNDECIDED = 'unrepaired';

/** Made by the hundred and seldom in doubt. */
const PLENTIFUL = ['script', 'readings'];

/** Counts by kind as [kind, count]: known kinds first, zero kinds left out. */
export function counts(repairs = {}) {
  const kinds = [...KINDS, ...Object.keys(repairs).filter((kind) => !KINDS.includes(kind))];
  return kinds.map((kind) => [kind, repairs[kind] ?? 0]).filter(([, count]) => count > 0);
}

/** Kinds to leave out at first, so that the rest stands out; none where there is no rest. */
export function foldedAway(repairs) {
  const kinds = counts(repairs).map(([kind]) => kind);
  return new Set(kinds.every((kind) => PLENTIFUL.includes(kind)) ? [] : PLENTIFUL.filter((kind) => kinds.includes(kind)));
}

/** How many places were repaired; those left undecided were not. */
export const total = (repairs) => counts(repairs).reduce((sum, [kind, n]) => (kind === UNDECIDED ? sum : sum + n), 0);

/**
 * The changes of one field: {parts, kinds, undecided}, ascending and disjoint. The parts {key, start, end, was} are single repairs;
 * those that touch are one change, so that what was and what became of it can be read in one piece. Edits outside the text or
 * overlapping an earlier one are left out rather than shown wrong.
 */
export function changes(edits, field, length, shown = () => true) {
  const joined = [];
  let before = null;
  for (const [n, { kind, start, end, was }] of ordered(edits, field).entries()) {
    if (end > length || !shown(kind) || (before && start < before.end)) continue;
    const undecided = kind === UNDECIDED;
    const part = { key: `${field} ${n}`, start, end, was };
    const last = joined.at(-1);
    if (last && before.end === start && !undecided && !last.undecided && !breaksLine(before.was)) {
      last.parts.push(part);
      last.kinds.add(kind);
    } else {
      joined.push({ parts: [part], kinds: new Set([kind]), undecided });
    }
    before = part;
  }
  return joined;
}

const ordered = (edits = [], field) =>
  edits.filter((edit) => edit.field === field && edit.start >= 0 && edit.end >= edit.start).sort((a, b) => a.start - b.start || a.end - b.end);

/** How many single repairs changes hold. */
export const countOf = (changes) => changes.reduce((sum, { parts }) => sum + parts.length, 0);

const breaksLine = (was) => was.endsWith('\n');

/** Text that was taken out, with what cannot be seen made visible. */
export function visible(was) {
  return was
    .replace(/\r?\n/g, '↵')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\ue000-\uf8ff\ufffd]|[\u0000-\u001f]/g, (c) => `[U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(/^[ \u3000\u00a0]+|[ \u3000\u00a0]+$/g, (spaces) => '␣'.repeat(spaces.length));
}
