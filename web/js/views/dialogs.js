// The dialogs by name. They are fetched when somebody opens one, or ahead once the first view stands.

import { t } from '../i18n.js';
import { announce } from '../live.js';
import { showTip } from '../tip.js';

const DIALOGS = {
  advanced: async () => (await import('./advanced.js')).advancedDialog,
  correct: async () => (await import('./correct.js')).correctDialog,
  help: async () => (await import('./help.js')).helpDialog,
};

/** Opens a dialog with what it needs to know; where it cannot be fetched, says so beside what was pressed. */
export async function openDialog(name, ...facts) {
  const opener = document.activeElement;
  const dialog = await DIALOGS[name]().catch(() => null);
  if (dialog) return dialog(...facts);
  announce(t('problem.offline.title'));
  return showTip(opener, t('problem.offline.title'));
}

export const fetchDialogs = () => Promise.all(Object.values(DIALOGS).map((dialog) => dialog()));
