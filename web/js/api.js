// Talks to the server. Every way a request can fail becomes a Problem with a kind that a view can show.

import { lang } from './i18n.js';

const PREFIX = 'api/v1'; // all addresses are relative: the page may stand below a path of a proxy
const TIME_LIMIT_MILLIS = 20_000;

/** kind: offline, timeout, starting (no index yet), busy (later it may do), missing (404), invalid (other 4xx), broken (5xx). */
class Problem extends Error {
  constructor(kind, status, title, detail) {
    super(title || kind);
    Object.assign(this, { kind, status, title, detail });
  }
}

/** The address of a resource. */
export function address(path, params) {
  const query = new URLSearchParams(params ?? '').toString();
  return `${PREFIX}${path}${query ? `?${query}` : ''}`;
}

/** Gets a JSON resource. An abort through the signal rejects with the AbortError of the platform. */
export async function get(path, params, signal) {
  const asked = new URLSearchParams(params ?? '');
  if (lang() !== 'zh' && !asked.has('lang')) asked.append('lang', lang()); // labels, reasons, problems
  const response = await fetchWithin(address(path, asked), signal);
  if (!response.ok) throw await problemOf(response);
  try {
    return await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem('broken', response.status);
  }
}

/**
 * Changes an article's catalogue entry with an editor's token.
 * @param revision what the editor looked at: if the article has changed since, nothing is written
 * @return the article as it is now
 */
export async function patch(id, changes, token, revision) {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...(revision ? { 'If-Match': `"${revision}"` } : {}) };
  const response = await fetchWithin(address(`/articles/${encodeURIComponent(id)}`, { lang: lang() }), null, { method: 'PATCH', body: JSON.stringify(changes), headers });
  if (!response.ok) throw await problemOf(response);
  return response.json().catch(() => null);
}

/** Whether there is an index to search: {ready, indexing: {done, of} or undefined, meaning: {done, of} where articles can be found by it}. */
export async function readiness(signal) {
  // Not /health/ready: each of its 503 would be an error in the reader's console.
  const response = await fetchWithin('health/live', signal);
  return response.json().catch(() => ({ ready: false }));
}

async function fetchWithin(url, signal, options = { headers: { Accept: 'application/json' } }) {
  const limit = AbortSignal.timeout(TIME_LIMIT_MILLIS);
  try {
    return await fetch(url, { signal: signal ? AbortSignal.any([signal, limit]) : limit, ...options });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(limit.aborted ? 'timeout' : 'offline');
  }
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem(kindOf(response.status, body.type), response.status, body.title, body.detail);
}

/** The 503 of a server that has an index. */
const BUSY = ['urn:zhenxing:busy', 'urn:zhenxing:engine-unreachable'];

function kindOf(status, type) {
  if (status === 429 || BUSY.includes(type)) return 'busy';
  if (status === 503) return 'starting';
  if (status === 404) return 'missing';
  return status < 500 ? 'invalid' : 'broken';
}

/** One request at a time: a new one makes the one before it pointless and aborts it. */
export class Lane {
  #controller = null;

  next() {
    this.#controller?.abort();
    this.#controller = new AbortController();
    return this.#controller.signal;
  }
}
