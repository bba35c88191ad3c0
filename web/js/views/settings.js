// The links and settings at the top of the page: what is kept, help, appearance, script, language.

import { fill, h } from '../dom.js';
import { lang, number, setLanguage, t } from '../i18n.js';
import { announce } from '../live.js';
import { newsCount } from '../news.js';
import { script, SCRIPTS, setScript } from '../script.js';
import { link, START } from '../state.js';
import { setTheme, theme, THEMES } from '../theme.js';
import { showTip } from '../tip.js';
import { openDialog } from './dialogs.js';

/** @param onLanguage called when everything has to be said anew */
export function settings(container, onLanguage) {
  const panel = h('div', { id: 'settings-panel', class: 'settings-panel', hidden: true });
  const button = h('button', { type: 'button', class: 'link-button', id: 'settings-button', 'aria-expanded': 'false', 'aria-controls': panel.id, onclick: () => open(panel.hidden) });

  function open(yes) {
    panel.hidden = !yes;
    button.setAttribute('aria-expanded', String(yes));
  }

  document.addEventListener('pointerdown', (event) => !container.contains(event.target) && open(false));
  container.addEventListener('focusout', (event) => event.relatedTarget && !container.contains(event.relatedTarget) && open(false));
  container.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    open(false);
    button.focus();
  });

  function draw() {
    const fresh = newsCount();
    button.textContent = t('settings.open');
    fill(container,
      h('a', { href: link(START, { view: 'kept' }), class: 'kept-link' }, t('settings.kept'), fresh > 0 && h('span', { class: 'badge' }, h('span', { 'aria-hidden': 'true' }, number(fresh)), h('span', { class: 'visually-hidden' }, t('settings.fresh', { n: number(fresh) })))),
      h('button', { type: 'button', class: 'link-button', 'aria-haspopup': 'dialog', onclick: () => openDialog('advanced') }, t('settings.advanced')),
      h('button', { type: 'button', class: 'link-button', 'aria-haspopup': 'dialog', onclick: () => openDialog('help') }, t('settings.help')),
      button,
      panel);
    fill(panel,
      choice('theme', THEMES, theme(), setTheme),
      choice('script', SCRIPTS, script(), (next) => setScript(next).catch(() => announce(t('problem.offline.title')))),
      choice('language', ['zh', 'en'], lang(), async (next) => {
        const fetched = await setLanguage(next).then(() => true, () => false);
        if (fetched) onLanguage();
        else draw(); // the choice is the former one again
        const chosen = document.querySelector(`[data-key="language ${lang()}"]`);
        chosen?.focus();
        if (fetched) return;
        announce(t('settings.language.failed'));
        showTip(chosen, t('settings.language.failed'));
      }));
  }

  return { draw };
}

function choice(name, values, chosen, onChoose) {
  return h('fieldset', { class: 'choice' },
    h('legend', null, t(`settings.${name}`)),
    h('div', { class: 'segments' }, values.map((value) => h('label', null,
      h('input', { type: 'radio', name: `setting-${name}`, value, checked: value === chosen, data: { key: `${name} ${value}` }, onchange: () => onChoose(value) }),
      h('span', { lang: name === 'language' ? { zh: 'zh-Hans', en: 'en' }[value] : null }, t(`settings.${name}.${value}`))))));
}
