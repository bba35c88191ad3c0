// What the page shows, and its form as a query string. Everything worth sharing or coming back to lives
// here; the rest (open disclosures, loaded pages) does not. No other module reads or writes the URL.

/** Filters that may hold several values, in the order of the facet panel. */
export const FILTERS = ['province', 'city', 'year', 'industry', 'source'];

export const SORTS = ['relevance', 'newest', 'oldest'];
export const MATCHES = ['phrase', 'words'];
const TEXTS = ['restored', 'repairs', 'original'];
const VIEWS = ['', 'insight', 'kept', 'feed'];

/** The page as one first opens it. */
export const START = Object.freeze({
  q: '',
  match: '', // phrase or words where the reader chose; else the server does
  province: [],
  city: [],
  year: [],
  industry: [],
  source: [],
  not: [], // what is left out, as the API has it: city:大连
  placeRole: '', // subject: places count only where an article is about them
  from: '',
  to: '',
  sort: '',
  separate: false, // reprints one by one instead of joined
  view: '',
  compare: [], // phrases of the insight view, beside the query
  by: 'year',
  article: '',
  text: 'restored',
});

const DATE = /^[12]\d{3}(-\d{2}(-\d{2})?)?$/;
const isDate = (text) => DATE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const YEAR = /^(unknown|\d{4}(\.\.\d{4})?)$/;
const EXCLUDED = /^(province|city|industry|source):\s*\S/;
const isExcluded = (text) => EXCLUDED.test(text) || (text.startsWith('year:') && isYears(text.slice('year:'.length).trim()));

/** Reads a query string. What it does not know or understand is dropped: a link is never an error. */
export function parse(search) {
  const given = new URLSearchParams(search);
  const one = (name) => (given.get(name) ?? '').trim();
  const oneOf = (name, values, otherwise) => (values.includes(one(name)) ? one(name) : otherwise);
  const state = { ...START, q: one('q'), article: given.get('article') ?? '' };
  state.match = oneOf('match', MATCHES, '');
  for (const name of FILTERS) state[name] = unique(given.getAll(name));
  state.year = mergeYears(state.year.filter((year) => YEAR.test(year)));
  state.not = unique(given.getAll('not')).filter(isExcluded);
  state.placeRole = oneOf('placeRole', ['subject'], '');
  state.from = isDate(one('from')) ? one('from') : '';
  state.to = isDate(one('to')) ? one('to') : '';
  if (state.from && state.to && state.from.slice(0, state.to.length) > state.to) Object.assign(state, { from: '', to: '' });
  state.sort = oneOf('sort', SORTS, '');
  state.separate = one('separate') === '1';
  state.view = oneOf('view', VIEWS, '');
  state.compare = unique(given.getAll('compare'));
  state.by = oneOf('by', ['year', 'province', 'city'], 'year');
  state.text = oneOf('text', TEXTS, 'restored');
  return state;
}

/** The query string of a state, without what is as at the start, always in the same order. */
export function serialise(state) {
  const params = searchParams(state);
  if (state.separate) params.append('separate', '1');
  if (state.view) params.append('view', state.view);
  for (const phrase of state.compare) params.append('compare', phrase);
  if (state.by !== 'year') params.append('by', state.by);
  if (state.article) params.append('article', state.article);
  if (state.text !== 'restored') params.append('text', state.text);
  const text = params.toString();
  return text ? `?${text}` : './';
}

/** The part of a state that is a search, as the API's parameters. */
export function searchParams(state) {
  const params = new URLSearchParams();
  if (state.q) params.append('q', state.q);
  if (state.q && state.match) params.append('match', state.match);
  for (const name of FILTERS) for (const value of state[name]) params.append(name, value);
  for (const value of state.not) params.append('not', value);
  if (state.placeRole) params.append('placeRole', state.placeRole);
  if (state.from) params.append('from', state.from);
  if (state.to) params.append('to', state.to);
  if (state.sort) params.append('sort', state.sort);
  return params;
}

/** A link to the state with some of it changed. */
export const link = (state, changes) => serialise({ ...state, ...changes });

/** What a change of the search resets: one leaves the article and the special views. */
export const RESULTS = Object.freeze({ view: '', article: '', text: 'restored' });

/** Nothing asked for: the first page. A sort order counts as asking, it lists everything. */
export function isStart(state) {
  return !state.q && !state.sort && !state.view && !state.article && !isFiltered(state);
}

export function isFiltered(state) {
  return FILTERS.some((name) => state[name].length > 0) || state.not.length > 0 || Boolean(state.placeRole || state.from || state.to);
}

/** The state without any filter. */
export function unfiltered(state) {
  const cleared = { ...state, ...RESULTS, not: [], placeRole: '', from: '', to: '' };
  for (const name of FILTERS) cleared[name] = [];
  return cleared;
}

/** Adds or takes away one value of a filter. */
export function toggle(state, name, value) {
  if (name === 'year') return { ...state, ...RESULTS, year: toggleYear(state.year, String(value)) };
  const values = state[name];
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  return { ...state, ...RESULTS, [name]: next };
}

/** Leaves out the articles with a value of a filter. */
export const exclude = (state, name, value) => ({ ...state, ...RESULTS, not: unique([...state.not, `${name}:${value}`]) });

/** Takes in again what was left out. */
export const include = (state, text) => ({ ...state, ...RESULTS, not: state.not.filter((other) => other !== text) });

/** What is left out: the text of each in the address, and its name and value. */
export const excluded = (state) => state.not.map((text) => {
  const [name] = text.split(':', 1);
  return { text, name, value: text.slice(name.length + 1).trim() };
});

// --- Years: chosen one by one or as a range, kept as the fewest ranges ---

const EARLIEST = 1900;
const LATEST = 2100;

function toggleYear(selection, year) {
  const years = expandYears(selection);
  if (!years.delete(year)) years.add(year);
  return compress(years);
}

/** Whether a text names years: 2023, 2019..2023 or unknown. */
const isYears = (text) => YEAR.test(text) && expandYears([text]).size > 0;

const mergeYears = (selection) => compress(expandYears(selection));

/** The single years of a selection such as ["2019..2021", "unknown"], as strings. */
export function expandYears(selection) {
  const years = new Set();
  for (const part of selection) {
    const [first, last = first] = part.split('..');
    if (first === 'unknown') years.add(first);
    for (let y = Math.max(first, EARLIEST); y <= Math.min(last, LATEST); y++) years.add(String(y));
  }
  return years;
}

function compress(years) {
  const ranges = [];
  for (const year of [...years].filter((y) => y !== 'unknown').map(Number).sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && open.last === year - 1) open.last = year;
    else ranges.push({ first: year, last: year });
  }
  const texts = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}..${last}`));
  return years.has('unknown') ? [...texts, 'unknown'] : texts;
}

const unique = (values) => [...new Set(values.map((v) => v.trim()).filter(Boolean))];
