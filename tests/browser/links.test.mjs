// Following every link there is: nothing is dead, nothing comes from elsewhere, and only the cookies that are listed stay behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { leave, URL_OF_PORTAL, visitor } from './house.mjs';
import { DEMO_PASSWORD, logIn, PAUSED, send, somebody } from './people.mjs';

const MOST = 200;
// The links in the mails of the post box are other people's: some have been used, and some lead where only they may come.
const LETTER = /\/(bevestigen|nieuw)\//;
const THEIRS = /\/(beheer|mijn\/verzoeken)\b/;
const othersMail = (page, { pathname }) => LETTER.test(pathname) || (/\/postbus$/.test(page) && THEIRS.test(pathname));

/** Follows the links from `starts`, and whatever they lead to, until none is new: what was found wrong on the way. */
async function crawl(page, starts) {
  const found = { wrong: [], seen: new Map(), anchors: [] };
  const here = watch(page, found);
  const todo = [...starts];
  for (let next = todo.shift(); next; next = todo.shift()) {
    if (found.seen.has(next)) continue;
    assert.ok(found.seen.size < MOST, 'the links do not end');
    here.path = next;
    const { links, names } = await arrive(page, next, found);
    found.seen.set(next, names);
    for (const { path, hash } of links) {
      todo.push(path);
      found.anchors.push({ on: next, path, hash });
    }
  }
  found.wrong.push(...missingAnchors(found));
  return found;
}

function watch(page, { wrong }) {
  const here = { path: '' };
  const note = (what) => wrong.push(`${here.path}: ${what}`);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(error.message));
  // The crawl itself cuts off what a page was still fetching when it goes on.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${URL_OF_PORTAL}/`)) note(`asks elsewhere: ${request.url()}`);
  });
  return here;
}

/** Where this page leads, and the places on it that a link can point at. A file is fetched, not shown. */
async function arrive(page, path, { wrong }) {
  const { origin } = new URL(URL_OF_PORTAL);
  const isFile = /\.(jws|json|csv|atom|pdf|zip)$/.test(path);
  const answer = isFile ? await page.request.get(path) : await page.goto(path);
  if (answer.status() !== 200) wrong.push(`${path} answers ${answer.status()}`);
  if (isFile) return { links: [], names: [] };
  const { hrefs, names } = await page.evaluate(() => ({
    hrefs: [...document.querySelectorAll('a[href], link[rel=alternate]')].map((link) => link.href),
    names: [...document.querySelectorAll('[id]')].map((element) => element.id),
  }));
  const inside = hrefs.map((href) => new URL(href)).filter((url) => url.origin === origin && !othersMail(path, url));
  return { names, links: inside.map((url) => ({ path: url.pathname + url.search, hash: url.hash.slice(1) })) };
}

function missingAnchors({ anchors, seen }) {
  const missing = anchors.filter(({ path, hash }) => hash && !seen.get(path).includes(hash));
  return missing.map(({ on, path, hash }) => `${on}: nothing is called #${hash} on ${path}`);
}

test('every link that a visitor finds leads somewhere', async () => {
  const page = await visitor();
  const { wrong, seen } = await crawl(page, ['/', '/en']);
  assert.deepEqual(wrong, []);
  for (const path of ['/aanmelden', '/en/privacy/beloften', '/cookies', '/postbus']) assert.ok(seen.has(path), path);
  assert.deepEqual(await page.context().cookies(), [], 'visitors get no cookie');
  await leave(page);
});

test('every link that somebody finds who is logged in leads somewhere', async () => {
  const page = await visitor();
  await logIn(page, PAUSED, DEMO_PASSWORD);
  const { wrong, seen } = await crawl(page, ['/mijn', '/en/mijn']);
  assert.deepEqual(wrong, []);
  for (const path of ['/mijn/toestemmingen/account/bewijs.jws', '/en/mijn/toestemmingen']) assert.ok(seen.has(path), path);
  await leave(page);
});

/** Asks something without an account and follows it: the request stays open for half an hour. */
async function followRequest(page) {
  await page.goto('/privacy/verzoek/bezwaar');
  await page.fill('#body', 'De vragenlijst na een reparatie.');
  await page.fill('#name', 'Roos van de Kastelein');
  await page.fill('#email', somebody().email);
  await send(page);
  await page.locator('button[value=send]').click();
  const [number, code] = await page.locator('.pairs strong').allInnerTexts();
  await page.goto('/privacy/verzoek/volgen');
  await page.fill('#number', number);
  await page.fill('#code', code);
  await send(page);
}

test('exactly the cookies on the page about cookies are set, and scripts cannot read them', async () => {
  const page = await visitor();
  // What was sent and refused comes back within the visit: that takes a cookie too.
  await page.goto('/aanmelden');
  await page.fill('#given_names', 'Roos');
  await send(page);
  await followRequest(page);
  await logIn(page, PAUSED, DEMO_PASSWORD);
  await page.goto('/cookies');
  const listed = await page.locator('tbody th code').allInnerTexts();
  const set = await page.context().cookies();
  assert.deepEqual(set.map(({ name }) => name).sort(), listed.sort());
  for (const cookie of set) assert.deepEqual([cookie.httpOnly, cookie.sameSite, cookie.expires], [true, 'Lax', -1], cookie.name);
  const stored = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  assert.deepEqual(stored, ['', 0, 0]);
  await leave(page);
});

/** What the browser fetches over the network for `steps`, in bytes as they were sent. */
async function weigh(page, steps) {
  const network = await page.context().newCDPSession(page);
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await network.send('Network.enable');
  await steps();
  await page.waitForLoadState('networkidle');
  await network.detach();
  return bytes;
}

test('the first page weighs less than 40 kB with everything on it, and the next ones less than 6 kB', async () => {
  const page = await visitor();
  const first = await weigh(page, () => page.goto('/'));
  assert.ok(first > 10_000 && first < 40_000, `/ weighs ${first}`);
  for (const name of ['Account maken', 'Inloggen', 'Cookies', 'Contact', 'Toegankelijkheid']) {
    const next = await weigh(page, () => page.getByRole('link', { name, exact: true }).first().click());
    assert.ok(next > 500 && next < 6_000, `${name} weighs ${next}`);
  }
  await page.goto('/inloggen');
  await page.fill('#login', PAUSED);
  await page.fill('#password', DEMO_PASSWORD);
  const overview = await weigh(page, () => send(page));
  assert.ok(overview < 6_000, `logging in weighs ${overview}`);
  await leave(page);
});
