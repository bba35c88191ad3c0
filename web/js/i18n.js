// The words of the interface: Chinese at once, English fetched when somebody asks for it. What articles
// say is never translated; elements holding it carry lang="zh-Hans".

import zh from './i18n/zh.js';
import { recall, store } from './storage.js';

const LANGUAGES = ['zh', 'en'];
export const CONTENT = 'zh-Hans';

let language = 'zh';
let words = zh;

export const lang = () => language;

/**
 * Switches to the language chosen earlier, else to the first of the browser's that there is; Chinese where there is none.
 * @return whether its words could be fetched; else the page is in Chinese
 */
export async function restoreLanguage() {
  const chosen = recall('language', null) ?? navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => LANGUAGES.includes(tag)) ?? 'zh';
  const fetched = await load(LANGUAGES.includes(chosen) ? chosen : 'zh').then(() => true, () => false);
  document.documentElement.lang = language === 'zh' ? CONTENT : language;
  return fetched;
}

export async function setLanguage(next) {
  await load(next);
  store('language', next);
  document.documentElement.lang = language === 'zh' ? CONTENT : language;
}

async function load(next) {
  words = next === 'zh' ? zh : (await import(`./i18n/${next}.js`)).default;
  language = next;
}

/** The words for a key; {name} stands for a fact. An unknown key shows itself. */
export function t(key, facts = {}) {
  const entry = words[key] ?? zh[key] ?? key;
  if (typeof entry === 'function') return entry(facts);
  return entry.replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? '');
}

/** The same for what may hold nodes: the words as a list, with each fact in its place. */
export const tNodes = (key, facts) => (words[key] ?? zh[key]).split(/\{(\w+)\}/).map((piece, i) => (i % 2 ? facts[piece] : piece));

/** Puts the words into what stands in the document itself: data-t its text, data-t-label and data-t-placeholder those. */
export function translateDocument() {
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset.tLabel));
  for (const element of document.querySelectorAll('[data-t-placeholder]')) element.setAttribute('placeholder', t(element.dataset.tPlaceholder));
}

/** A query as a heading quotes it: quotation marks of its own are not doubled, those inside become single ones. */
export function quotable(q) {
  const phrase = /^["“”„＂]([^"“”„＂]+)["“”„＂]$/.exec(q.trim());
  if (phrase) return phrase[1];
  let open = false;
  return q.replace(/["“”„＂]/g, () => ((open = !open) ? '‘' : '’'));
}

/** Whether there are words for a key. */
export const has = (key) => key in words || key in zh;

/** A number with its separators. */
export const number = (value) => new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en').format(value);

/** A place as one says it: 辽宁大连, or 重庆 alone for a municipality. */
export const place = ({ province, city }) => (city && city !== province ? `${province}${city}` : province);

/** A filter value of the year dimension in words. */
export const yearLabel = (value) => (value === 'unknown' || value == null ? t('year.unknown') : String(value).replace('..', '—'));

/** Whether the word that a reader typed stands for what has no value, in either language. */
export const meansUnknown = (typed) => /^(不详|unknown)$/i.test(typed);

/** A date as exact as it is known: 2023-03-30, 2023-03 or 2023. */
export function date(text) {
  const [year, month, day] = String(text).split('-').map(Number);
  if (!month) return language === 'zh' ? `${year}年` : String(year);
  if (language === 'zh') return day ? `${year}年${month}月${day}日` : `${year}年${month}月`;
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(day ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat('en-GB', options).format(Date.UTC(year, month - 1, day || 1));
}
