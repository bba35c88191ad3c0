// Shows the page in traditional characters. Text stays simplified everywhere else: it is converted where
// it is shown, after a view has set it, so that no view has to think of it. The table is fetched when
// somebody first asks for it.

import { recall, store } from './storage.js';

/** Simplified, traditional as characters have it, with the words and characters of Taiwan, with the characters of Hong Kong. */
export const SCRIPTS = ['simplified', 'traditional', 'taiwan', 'hongkong'];

/** The language tag decides which forms of a character a font shows. */
const TAGS = { traditional: 'zh-Hant', taiwan: 'zh-Hant-TW', hongkong: 'zh-Hant-HK' };
const SIMPLIFIED = 'zh-Hans';

/** Quotation marks of traditional texts. */
const QUOTES = { '“': '「', '”': '」', '‘': '『', '’': '』' };

const TABLE = 'data/traditional.txt';
const ATTRIBUTES = ['aria-label', 'placeholder', 'title'];
/** Not converted: what a reader types, the text as it was found, and a repair's former text. */
const KEPT = 'input, textarea, del, [data-as-found], script, style';

/** What the page holds in simplified characters, to go back to, and the converted text it was replaced by. */
const texts = new WeakMap();
let converter = null;
let observer = null;
let tag = SIMPLIFIED; // of what is shown

export const script = () => recall('script', 'simplified');

/** Applies the script chosen earlier. */
export function restoreScript() {
  return script() === 'simplified' ? Promise.resolve() : show(script());
}

export async function setScript(next) {
  store('script', next);
  if (next === 'simplified') revert();
  else await show(next);
}

async function show(chosen) {
  const prepared = await load(chosen);
  if (script() !== chosen) return; // chosen otherwise meanwhile
  revert();
  converter = prepared;
  tag = TAGS[chosen];
  observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'childList') record.addedNodes.forEach(convertTree);
      else if (record.type === 'characterData') convertText(record.target);
      else convertAttribute(record.target, record.attributeName);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
  convertTree(document.body);
  relabel(SIMPLIFIED, tag);
}

function revert() {
  observer?.disconnect();
  observer = null;
  for (const node of textsIn(document.body)) {
    const known = texts.get(node);
    if (known && known.now === node.data) node.data = known.was;
  }
  for (const element of document.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join())) {
    for (const name of ATTRIBUTES) {
      const known = texts.get(element)?.[name];
      if (known && known.now === element.getAttribute(name)) element.setAttribute(name, known.was);
    }
  }
  relabel(tag, SIMPLIFIED);
  tag = SIMPLIFIED;
}

function relabel(from, to) {
  if (document.documentElement.lang === from) document.documentElement.lang = to;
  for (const element of document.querySelectorAll(`[lang="${from}"]`)) element.lang = to;
}

function convertTree(root) {
  if (root.nodeType === Node.TEXT_NODE) return convertText(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return undefined;
  for (const node of textsIn(root)) convertText(node);
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (element.lang === SIMPLIFIED) element.lang = tag;
    for (const name of ATTRIBUTES) if (element.hasAttribute(name)) convertAttribute(element, name);
  }
  return undefined;
}

function convertText(node) {
  if (!node.parentElement || node.parentElement.closest(KEPT) || texts.get(node)?.now === node.data) return;
  const now = converted(node.data, node.parentElement);
  if (now === node.data) return;
  texts.set(node, { was: node.data, now });
  node.data = now;
}

function convertAttribute(element, name) {
  const text = element.getAttribute(name);
  const known = texts.get(element) ?? {};
  if (!text || known[name]?.now === text) return;
  const now = converted(text, element);
  if (now === text) return;
  texts.set(element, { ...known, [name]: { was: text, now } });
  element.setAttribute(name, now);
}

function textsIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

async function load(chosen) {
  const address = chosen === 'traditional' ? TABLE : `${TABLE}?words=${chosen}`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return converterOf(await response.text());
}

/** A text in the chosen script, with the quotation marks that belong to it. */
function converted(text, element) {
  const now = converter(text);
  return element.closest('[lang]')?.lang.startsWith('zh') ? now.replace(/[“”‘’]/g, (mark) => QUOTES[mark]) : now;
}

/** Longest phrase first, else character by character. */
function converterOf(table) {
  const [characters, ...lines] = table.split('\n').filter((line) => line && !line.startsWith('#'));
  const single = new Map();
  const units = [...characters];
  for (let i = 0; i + 1 < units.length; i += 2) single.set(units[i], units[i + 1]);
  const phrases = new Map(lines.map((line) => line.split(' ')));
  const longest = Math.max(...[...phrases.keys()].map((phrase) => phrase.length));
  return (text) => {
    let result = '';
    for (let at = 0; at < text.length;) {
      let length = Math.min(longest, text.length - at);
      while (length > 1 && !phrases.has(text.slice(at, at + length))) length--;
      if (length > 1) {
        result += phrases.get(text.slice(at, at + length));
        at += length;
      } else {
        const character = String.fromCodePoint(text.codePointAt(at));
        result += single.get(character) ?? character;
        at += character.length;
      }
    }
    return result;
  };
}
