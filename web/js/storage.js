// What the reader's browser keeps for the reader: settings, saved searches, the reading list. It may be
// switched off or full (private windows); then the page works and forgets.

const PREFIX = 'zhenxing.';

export function recall(name, otherwise) {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text == null ? otherwise : JSON.parse(text);
  } catch {
    return otherwise;
  }
}

/** Whether it could be kept. */
export function store(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
