// The hits that the reader has chosen to take along. They stay chosen from search to search, until the page is left.

const chosen = new Map();
const listeners = new Set();
let choosing = false;

/** Whether hits can be chosen just now. */
export const isChoosing = () => choosing;
export const isChosen = (id) => chosen.has(id);
export const chosenIds = () => [...chosen.keys()];

/** Is told after each change. */
export const onSelection = (listener) => listeners.add(listener);

export function setChoosing(yes) {
  choosing = yes;
  if (!yes) chosen.clear();
  tell();
}

export function choose(ids, yes) {
  for (const id of ids) {
    if (yes) chosen.set(id, true);
    else chosen.delete(id);
  }
  tell();
}

function tell() {
  for (const listener of listeners) listener();
}
