// The reprints of an article as a chain: who printed it first, who later, and what each cut or changed.

import { get } from '../api.js';
import { amounts, difference } from '../diff.js';
import { fill, h } from '../dom.js';
import { CONTENT, date, number, t } from '../i18n.js';
import { link } from '../state.js';
import { showProblem } from './status.js';

/** @param hits the other articles of the group, as the API has them */
export function chain(article, hits, state) {
  const all = [{ ...article, here: true }, ...hits].sort((a, b) => order(a) - order(b) || a.id.localeCompare(b.id));
  const dated = all.filter((entry) => entry.date);
  const isFirst = ({ date: known }) => Boolean(known) && known === dated[0].date && dated.some((entry) => entry.date !== known) && !dated.some((entry) => isWithin(entry.date, known));
  return h('section', null,
    h('h2', null, t('article.reprints')),
    dated.length > 1 && h('p', { class: 'quiet' }, t('chain.span', { n: number(all.length), first: date(dated[0].date), last: date(dated.at(-1).date) })),
    h('ol', { class: 'chain', role: 'list' }, all.map((entry) => chainItem(entry, article, state, isFirst(entry)))));
}

/** Undated ones come last; a month stands before its first day. */
const order = ({ date: known }) => (known ? Number(known.replaceAll('-', '').padEnd(8, '0')) : Infinity);

/** Whether a date is one of those that a less exact one leaves open: nobody knows which came first. */
const isWithin = (exact, known) => exact !== known && exact.startsWith(known);

function chainItem(entry, article, state, first) {
  const when = entry.date ? h('time', { datetime: entry.date }, date(entry.date)) : t('hit.undated');
  return h('li', { class: entry.here ? 'chain-here' : null, 'aria-current': entry.here ? 'true' : null },
    h('p', { class: 'facts' }, h('span', null, when), entry.source && h('span', { lang: CONTENT }, entry.source), first && h('span', null, t('chain.first')), entry.here && h('span', null, t('chain.here'))),
    !entry.here && [
      h('h3', { class: 'aside-title', lang: CONTENT }, h('a', { href: link(state, { article: entry.id, text: 'restored' }) }, entry.title)),
      h('p', { class: 'quiet' },
        t('article.similarity', { n: number(Math.round(entry.similarity * 100)) }), ' ',
        h('button', { type: 'button', class: 'link-button', 'aria-haspopup': 'dialog', 'aria-label': t('chain.compareWith', { name: entry.title }), onclick: () => compareDialog(article, entry) }, t('chain.compare'))),
    ]);
}

/** Two texts as one: what the earlier has alone is struck out, what the later has alone is underlined. */
function compareDialog(article, other) {
  const body = h('div', { class: 'compare-body' });
  const controller = new AbortController();
  const dialog = h('dialog', {
    class: 'help compare',
    'aria-labelledby': 'compare-heading',
    onclick: (event) => event.target === dialog && dialog.close(),
    onclose: () => {
      controller.abort();
      dialog.remove();
    },
  },
  h('header', { class: 'drawer-head' },
    h('h2', { id: 'compare-heading' }, t('chain.heading')),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': t('chain.close'), onclick: () => dialog.close() }, '×')),
  body);
  document.body.append(dialog);
  dialog.showModal();
  const draw = async () => {
    try {
      const text = await get(`/articles/${encodeURIComponent(other.id)}`, null, controller.signal);
      const [before, after] = order(article) <= order(text) ? [article, text] : [text, article];
      fill(body, comparison(before, after));
    } catch (problem) {
      if (!controller.signal.aborted) showProblem(body, problem, draw, controller.signal);
    }
  };
  draw();
}

function comparison(before, after) {
  const steps = difference(`${before.title}\n${before.body}`, `${after.title}\n${after.body}`);
  const { gone, fresh } = amounts(steps);
  const name = (article) => [article.source, article.date && date(article.date), article.id].filter(Boolean).slice(0, 2).join(' · ');
  const paragraphs = [[]];
  for (const { kind, text } of steps) {
    text.split('\n').forEach((line, i) => {
      if (i > 0) paragraphs.push([]);
      if (line) paragraphs.at(-1).push(kind === 'same' ? line : h(kind === 'gone' ? 'del' : 'ins', null, line));
    });
  }
  return [
    h('p', null, tagged('del', t('chain.before', { name: name(before) })), ' → ', tagged('ins', t('chain.after', { name: name(after) }))),
    h('p', { class: 'quiet' }, gone + fresh ? t('chain.amounts', { gone: number(gone), fresh: number(fresh) }) : t('chain.same')),
    h('div', { class: 'article-text', lang: CONTENT, tabindex: '0', role: 'region', 'aria-label': t('chain.heading') }, paragraphs.filter((content) => content.length).map((content) => h('p', null, content))),
  ];
}

const tagged = (tag, text) => h('span', { class: `tagged tagged-${tag}` }, text);
