// Every page, looked at once with everything in mind; each test is about one of the things that were seen.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { leave, URL_OF_PORTAL } from './house.mjs';
import { look } from './look.mjs';
import { open, PAGES } from './pages.mjs';

const LANES = 2;
const seen = [];

before(async () => {
  const todo = [...PAGES];
  const lane = async () => {
    for (let next = todo.shift(); next; next = todo.shift()) seen.push(await see(next));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
});

async function see(one) {
  const name = `${one.lang} ${one.name}`;
  try {
    const { visit, status } = await open(one);
    const found = await look(visit, name);
    await leave(visit);
    return { ...found, name, status, answers: one.answers, wanted: one.lang };
  } catch (error) {
    error.message = `${name}: ${error.message}`;
    throw error;
  }
}

/** Nothing is wrong on any page; `faults` lists what is, for one page. */
function flawless(faults) {
  assert.equal(seen.length, PAGES.length);
  const wrong = seen.flatMap((one) => faults(one).map((fault) => `${one.name}: ${fault}`));
  assert.deepEqual(wrong, []);
}

test('every page is the one that was looked for', () => {
  flawless(({ status, answers }) => (status === answers ? [] : [`answers ${status} instead of ${answers}`]));
});

test('axe-core finds no fault on any page, on a phone and a wide screen, light and dark', () => {
  flawless(({ axe }) => axe);
});

test('no page scrolls sideways at 320, 390 and 1280 pixels', () => {
  flawless(({ wide }) => wide);
});

test('every page has one main heading and its language', () => {
  flawless(({ headings, lang, wanted }) => {
    const one = headings.length === 1 && headings[0].trim() !== '';
    return [...(one ? [] : [`headings ${headings}`]), ...(lang === wanted ? [] : [`language ${lang}`])];
  });
});

test('every page has a title of its own', () => {
  const places = new Map();
  for (const { title, path, status, lang } of seen) {
    const key = `${lang} ${title}`;
    if (status < 400 || status === 422) places.set(key, new Set([...(places.get(key) ?? []), plain(path)]));
  }
  const shared = [...places].filter(([, paths]) => paths.size > 1).map(([title, paths]) => `${title}: ${[...paths].join(' ')}`);
  assert.deepEqual(shared, []);
});

// Links in mails end in a token, which is another one each time; in the file of a person stands an id, and no title names anybody.
const plain = (path) => path.replace(/[^/]{20,}/g, '…');

test('no two things on a page have the same id', () => {
  flawless(({ ids }) => ids.filter((id, at) => ids.indexOf(id) !== at));
});

test('a page with mistakes says so in its title', () => {
  flawless(({ status, title }) => ((status === 422) === /^(Fout|Error): /.test(title) ? [] : [`${status}, ${title}`]));
});

test('the first key press leads past the menu on every page', () => {
  flawless(({ skip }) => skip);
});

test('everything that takes the focus shows it', () => {
  flawless(({ unseen }) => unseen);
});

test('every button and field is high enough for a thumb', () => {
  flawless(({ small }) => small);
});

test('the privacy statement is one press away on every page', () => {
  flawless(({ statement }) => (statement === 1 ? [] : [`${statement} links`]));
});

test('every page names itself in the other language', async () => {
  const answers = new Map();
  for (const href of new Set(seen.map(({ other }) => other?.href))) {
    answers.set(href, href && (await fetch(new URL(href, URL_OF_PORTAL), { redirect: 'manual' })).status);
  }
  flawless(({ other, wanted, status }) => {
    if (other?.lang !== (wanted === 'nl' ? 'en' : 'nl')) return [`alternate in ${other?.lang}`];
    const answer = answers.get(other.href);
    return answer < 400 || status >= 400 ? [] : [`${other.href} answers ${answer}`];
  });
});
