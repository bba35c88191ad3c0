// The search form and the settings, which stay while everything below changes.

import { byId, fill, h } from '../dom.js';
import { lang, setLanguage, t } from '../i18n.js';
import { go, state } from '../navigation.js';
import { RESULTS } from '../state.js';
import { setTheme, theme, THEMES } from '../theme.js';

/** @param onLanguage called when everything has to be said anew */
export function header(onLanguage) {
  const form = byId('search-form');
  const box = byId('q');

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const q = box.value.trim();
    if (!q && !state().q) return box.focus();
    box.blur(); // puts a phone's keyboard away
    go({ ...state(), ...RESULTS, q });
  });

  // While an input method composes, Enter chooses characters. Safari reports that key after the
  // composition has ended, with the code 229, and would submit.
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });

  // As on most sites: / goes to the search box.
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, dialog[open], [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  function draw() {
    for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
    for (const element of document.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset.tLabel));
    for (const element of document.querySelectorAll('[data-t-placeholder]')) element.setAttribute('placeholder', t(element.dataset.tPlaceholder));
    fill(byId('settings'), languageButton(), themeSelect());
  }

  function languageButton() {
    const other = lang() === 'zh' ? 'en' : 'zh';
    return h('button', {
      type: 'button',
      class: 'link-button',
      id: 'language',
      lang: other === 'zh' ? 'zh-Hans' : 'en',
      onclick: async () => {
        await setLanguage(other);
        draw();
        byId('language').focus();
        onLanguage();
      },
    }, t('settings.language'));
  }

  return {
    draw,
    show: () => { box.value = state().q; },
    focus: () => box.focus(),
  };
}

function themeSelect() {
  return h('label', { class: 'field' },
    h('span', { class: 'visually-hidden' }, t('settings.theme')),
    h('select', { id: 'theme', onchange: (event) => setTheme(event.target.value) },
      THEMES.map((name) => h('option', { value: name, selected: name === theme() }, t(`settings.theme.${name}`)))));
}
