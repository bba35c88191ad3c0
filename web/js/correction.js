// What an editor puts right in an article's catalogue entry: only the fields that are another than before.

const FIELDS = ['title', 'date', 'places', 'industries', 'source'];

/** The fields of a correction; null takes a value away. */
export function changesOf(article, wanted) {
  const changes = {};
  for (const field of FIELDS) {
    const before = normal(field, article[field]);
    const now = normal(field, wanted[field]);
    if (JSON.stringify(before) !== JSON.stringify(now)) changes[field] = now;
  }
  return changes;
}

/** The line that says the same in the corpus' corrections.jsonl. */
export const lineOf = (id, changes) => JSON.stringify({ id, ...changes });

function normal(field, value) {
  if (field === 'places') return (value ?? []).map(({ province, city, role }) => ({ province, ...(city ? { city } : {}), role: role ?? 'subject' }));
  if (field === 'industries') return [...(value ?? [])];
  return value || null;
}

/** The token of an editor, until the window is closed; never with what the browser keeps. */
const TOKEN = 'zhenxing.token';

export function token() {
  try {
    return sessionStorage.getItem(TOKEN) ?? '';
  } catch {
    return '';
  }
}

export function keepToken(value) {
  try {
    if (value) sessionStorage.setItem(TOKEN, value);
    else sessionStorage.removeItem(TOKEN);
  } catch {
    // No storage: it is asked for each time.
  }
}
