// Spans of time: dates as people type them, common periods, and when a span is short enough for months.

import { meansUnknown } from './i18n.js';
import { expandYears } from './state.js';

const MOST_YEARS_BY_MONTH = 2; // of more the bars of months are too thin to tell apart
const FULL_WIDTH = /[０-９]/g;
const WRITTEN = /^([12]\d{3})(?:[-年./](\d{1,2})(?:[-月./](\d{1,2})日?|月?)?|年)?$/;
const RUN = /^([12]\d{3})(\d{2})(\d{2})?$/;

/** A date as 2023, 2023-03 or 2023-03-30, from what was typed: 2023年3月, 2023/3/30, 20230330; null where it is none. */
export function readDate(typed) {
  const text = typed.trim().replace(FULL_WIDTH, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const [, year, month, day] = RUN.exec(text) ?? WRITTEN.exec(text) ?? [];
  if (!year) return null;
  const date = [year, ...[month, day].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-');
  const [y, m = 1, d = 1] = date.split('-').map(Number);
  const there = new Date(Date.UTC(y, m - 1, d));
  return there.getUTCMonth() === m - 1 && there.getUTCDate() === d ? date : null;
}

/** Years as filters have them, from what was typed: 2020 2015-2018 不详; null where a part is none. */
export function readYears(typed) {
  const years = typed.split(/[\s、，,；;]+/).filter(Boolean).map((part) => {
    if (meansUnknown(part)) return 'unknown';
    const [, first, last = first] = /^(\d{4})年?(?:(?:\.\.|[-–—~至])(\d{4})年?)?$/.exec(part) ?? [];
    if (!first) return null;
    return first === last ? first : [first, last].sort().join('..');
  });
  return years.includes(null) ? null : years;
}

/** Two dates in the order in which a period has them. */
export const inOrder = (from, to) => (from && to && from.slice(0, to.length) > to ? [to, from] : [from, to]);

/** Today where the reader is, as 2026-11-21. */
export function today(now = new Date()) {
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

/** Periods that are asked for again and again, as [name, from]; each lasts until now. */
export function presets(day = today()) {
  const [year, month, date] = day.split('-').map(Number);
  return [
    ['month', day.slice(0, 7)],
    ['year', today(new Date(year - 1, month - 1, date + 1))],
    ['plan', '2021'], // the Fourteenth Five-Year Plan began with that year
  ];
}

/** The first and last year to show by month, or null where the span of a search is open or too long for that. */
export function yearsByMonth(state, lastKnown) {
  const dated = state.from || state.to;
  const years = [...expandYears(state.year)].filter((year) => year !== 'unknown').map(Number);
  if (dated ? !state.from : state.year.length !== 1 || !years.length) return null;
  const first = dated ? Number(state.from.slice(0, 4)) : Math.min(...years);
  const last = dated ? Number((state.to || String(Math.max(lastKnown, first))).slice(0, 4)) : Math.max(...years);
  return last >= first && last - first < MOST_YEARS_BY_MONTH ? [first, last] : null;
}

/**
 * Where an axis of years may be cut, since hardly an article stands in a long stretch at an end.
 * @param buckets {value, count} ascending without gaps
 * @return [first, end) as indexes
 */
export function worthShowing(buckets) {
  const few = Math.max(1, buckets.reduce((sum, bucket) => sum + bucket.count, 0) / 100);
  const stretch = buckets.length / 3;
  const tail = (ordered) => {
    let sum = 0;
    let length = 0;
    while (length < ordered.length && sum + ordered[length].count <= few) sum += ordered[length++].count;
    return length >= stretch ? length : 0;
  };
  const first = tail(buckets);
  const end = buckets.length - tail(buckets.slice(first).reverse());
  return end - first > 1 ? [first, end] : [0, buckets.length]; // else nothing would be left
}
