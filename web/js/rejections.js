// What the corpus holds that was not taken, for whoever runs the server and has its token. The token is kept
// nowhere; whoever loads the page anew types it anew.

import { Lane } from './api.js';
import { lang, restoreLanguage, t, translateDocument } from './i18n.js';

const PAGE = 100;

const outcome = document.getElementById('outcome');
const table = document.getElementById('rejections');
const more = document.getElementById('more');
const rows = table.querySelector('tbody');
const lane = new Lane();
let token = '';

document.getElementById('token-form').addEventListener('submit', (event) => {
  event.preventDefault();
  token = document.getElementById('token').value;
  rows.replaceChildren();
  show();
});
more.addEventListener('click', show);

async function show() {
  const signal = lane.next();
  try {
    const response = await fetch(`api/v1/rejections?from=${rows.children.length}&size=${PAGE}&lang=${lang()}`, { headers: { Authorization: `Bearer ${token}` }, signal });
    const answer = await response.json();
    if (signal.aborted) return;
    if (response.ok) draw(answer);
    else refuse(answer.detail);
  } catch {
    if (!signal.aborted) refuse(t('problem.offline.title'));
  }
}

function refuse(why) {
  table.hidden = true;
  more.hidden = true;
  outcome.textContent = why;
}

function draw(answer) {
  for (const { file, line, reason, reasonZh } of answer.rejections) rows.append(row([file, line || '', lang() === 'zh' ? reasonZh ?? reason : reason]));
  outcome.textContent = `${rows.children.length} / ${answer.total}`;
  table.hidden = answer.total === 0;
  more.hidden = rows.children.length >= answer.total;
}

function row(texts) {
  const made = document.createElement('tr');
  for (const text of texts) made.insertCell().textContent = text;
  return made;
}

await restoreLanguage();
translateDocument();
document.title = `${t('rejections.title')} · ${t('site.name')}`;
