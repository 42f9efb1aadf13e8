// Employees who log in with the account of their work, on a server as organisations have one. In a portal of its own: whoever links an account is
// logged out elsewhere.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { start } from './portal.mjs';
import { startProvider, WORK_PASSWORD } from './provider.mjs';

const provider = await startProvider();
const portal = await start(provider.environment);
provider.serve(portal.url);
process.env.PORTAL_URL = portal.url;
const { code, DESK, leave, mail, visitor } = await import('./house.mjs');
const { look } = await import('./look.mjs');
const { COMMUNICATION, CONTACT, DEMO_PASSWORD, logInAtWork, logOut, OFFICER, send } = await import('./people.mjs');
after(async () => {
  await portal.stop();
  await provider.stop();
});

/** On the server of the organisation. */
async function atWork(page, name) {
  await page.getByLabel('Naam').fill(name);
  await page.getByLabel('Wachtwoord').fill(WORK_PASSWORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
}

/** Links a work account to an employee, in a browser of its own. */
async function link(login, name) {
  const page = await visitor({ scripts: false, size: DESK });
  await logInAtWork(page, login);
  await page.goto('/beheer/account');
  await page.getByRole('link', { name: 'Inloggen met uw werkaccount' }).click();
  await page.fill('#password', DEMO_PASSWORD);
  await send(page);
  await page.getByRole('link', { name: 'Naar uw werkaccount' }).click();
  await atWork(page, name);
  assert.match(await page.getByRole('status').innerText(), /U kunt nu inloggen met uw werkaccount/);
  return page;
}

test('an employee links the account of their work and comes in with it at once', async () => {
  const linked = await link(CONTACT, 'marieke');
  await mail(CONTACT, 'werkaccount');
  await logOut(linked);
  assert.match(await linked.locator('main').innerText(), /Daar bent u nog ingelogd/);
  const page = await visitor({ scripts: false, size: DESK });
  await page.goto('/beheer/personen');
  await page.getByRole('link', { name: 'Inloggen met uw werkaccount' }).click();
  await atWork(page, 'marieke');
  assert.equal(new URL(page.url()).pathname, '/beheer/personen', 'where they wanted to go');
  await page.goto('/beheer');
  assert.equal(await page.locator('h1').innerText(), 'Werkplek');
  // Still logged in there, so here by one press.
  await logOut(page);
  await page.goto('/en/inloggen');
  await page.getByRole('link', { name: 'Log in with your work account' }).click();
  assert.equal(new URL(page.url()).pathname, '/en/beheer');
  await leave(page);
  await leave(linked);
});

test('who takes one step at work gives a code here', async () => {
  await leave(await link(COMMUNICATION, 'lotte'));
  const page = await visitor({ scripts: false });
  await page.goto('/inloggen');
  await page.getByRole('link', { name: 'Inloggen met uw werkaccount' }).click();
  await atWork(page, 'lotte');
  assert.equal(new URL(page.url()).pathname, '/inloggen/code');
  await page.goto('/beheer');
  assert.equal(new URL(page.url()).pathname, '/inloggen/code');
  let unused;
  while (!(unused = await code(COMMUNICATION))) await page.waitForTimeout(1_000);
  await page.fill('#code', unused);
  await send(page);
  assert.equal(await page.locator('h1').innerText(), 'Werkplek');
  await leave(page);
});

test('a work account that nobody here has opens nothing, and its address works once', async () => {
  const page = await visitor({ scripts: false });
  await page.goto('/inloggen');
  await page.getByRole('link', { name: 'Inloggen met uw werkaccount' }).click();
  await atWork(page, 'stagiair');
  assert.match(await page.locator('main').innerText(), /Vraag de beheerder van dit portaal om toegang/);
  const again = await page.goto(page.url());
  assert.equal(again.status(), 400);
  assert.match(await page.locator('main').innerText(), /Begin opnieuw/);
  await page.goto('/beheer');
  assert.equal(new URL(page.url()).pathname, '/inloggen');
  await leave(page);
});

/** What is wrong with a page for somebody, of all that is looked at on every page. */
async function faults(page, name) {
  const { axe, wide, small, unseen, skip, headings, ids } = await look(page, name);
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [...axe, ...wide, ...small, ...unseen, ...skip, ...doubled, ...(headings.length === 1 ? [] : headings)].map((fault) => `${name}: ${fault}`);
}

test('the pages about a work account are as fit for everybody as all others', async () => {
  const [page, nobody] = [await visitor(), await visitor()];
  const wrong = [];
  const title = new Set();
  const see = async (who, name) => {
    wrong.push(...(await faults(who, name)));
    title.add(await who.title());
  };
  await logInAtWork(page, OFFICER);
  await page.goto('/beheer/account');
  await see(page, 'the account');
  await page.goto('/beheer/account/organisatie');
  await see(page, 'not linked');
  await send(page);
  assert.match(await page.title(), /^Fout: /);
  await see(page, 'without a password');
  await page.fill('#password', DEMO_PASSWORD);
  await send(page);
  await see(page, 'onward');
  await nobody.goto('/inloggen');
  await see(nobody, 'log-in');
  await nobody.goto('/inloggen/organisatie/terug');
  await see(nobody, 'broken off');
  await nobody.goto('/en/inloggen/organisatie/terug');
  await see(nobody, 'broken off, in English');
  assert.deepEqual(wrong, []);
  assert.equal(title.size, 7, [...title].join(', '));
  await leave(page);
  await leave(nobody);
});
