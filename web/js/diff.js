// What one text has that another has not: sentence by sentence first, then the characters of sentences that were changed.

const SENTENCE = /[^。！？；\n]*[。！？；\n]+|[^。！？；\n]+$/g;
const MOST_CELLS = 4_000_000; // of the table of a comparison; beyond it two texts count as different throughout
const ALIKE = 0.3; // two sentences with less than this in common are two sentences, not one that was changed

/**
 * The way from one text to another as [{kind: 'same' | 'gone' | 'new', text}] in the order of reading.
 * Line breaks and spaces do not count.
 */
export function difference(before, after) {
  const steps = [];
  let gone = [];
  let fresh = [];
  const flush = () => {
    steps.push(...changed(gone.join(''), fresh.join('')));
    gone = [];
    fresh = [];
  };
  for (const { kind, text } of compare(sentences(before), sentences(after), bare)) {
    if (kind === 'gone') gone.push(text);
    else if (kind === 'new') fresh.push(text);
    else {
      flush();
      steps.push({ kind, text });
    }
  }
  flush();
  return joined(steps);
}

/** How many characters went and came. */
export function amounts(steps) {
  const count = (wanted) => steps.reduce((sum, { kind, text }) => (kind === wanted ? sum + bare(text).length : sum), 0);
  return { gone: count('gone'), fresh: count('new') };
}

const sentences = (text) => text.match(SENTENCE) ?? [];
const bare = (text) => text.replace(/\s/g, '');

/** A passage that became another: by characters where enough of it stayed. */
function changed(before, after) {
  const whole = [{ kind: 'gone', text: before }, { kind: 'new', text: after }].filter(({ text }) => text);
  if (whole.length < 2) return whole;
  const steps = compare([...before], [...after], (character) => character);
  const same = steps.filter(({ kind }) => kind === 'same').length;
  return same >= ALIKE * Math.min(before.length, after.length) ? steps : whole;
}

/** A longest common subsequence, read off its table. */
function compare(a, b, key) {
  const x = a.map(key);
  const y = b.map(key);
  let start = 0;
  while (start < x.length && start < y.length && x[start] === y[start]) start++;
  let end = 0;
  while (end < x.length - start && end < y.length - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end++;
  const same = (text) => ({ kind: 'same', text });
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end), x.slice(start, x.length - end), y.slice(start, y.length - end));
  return [...b.slice(0, start).map(same), ...middle, ...b.slice(b.length - end).map(same)];
}

function between(a, b, x, y) {
  const all = [...a.map((text) => ({ kind: 'gone', text })), ...b.map((text) => ({ kind: 'new', text }))];
  const width = y.length + 1;
  if (!a.length || !b.length || (x.length + 1) * width > MOST_CELLS) return all;
  const common = new Uint32Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      common[i * width + j] = x[i] === y[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  const steps = [];
  let i = 0;
  let j = 0;
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      steps.push({ kind: 'same', text: b[j] });
      i++;
      j++;
    } else if (j >= y.length || (i < x.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) steps.push({ kind: 'gone', text: a[i++] });
    else steps.push({ kind: 'new', text: b[j++] });
  }
  return steps;
}

function joined(steps) {
  const result = [];
  for (const { kind, text } of steps) {
    if (result.at(-1)?.kind === kind) result.at(-1).text += text;
    else result.push({ kind, text });
  }
  return result;
}
