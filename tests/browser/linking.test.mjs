// An account and a home, from the desk to the tenant's own overview. Whose file is linked stays linked, so it has a portal of its own.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { start } from './portal.mjs';

const portal = await start();
process.env.PORTAL_URL = portal.url;
const { DESK, leave, mail, visitor } = await import('./house.mjs');
const { ADMINISTRATOR, CONTACT, logInAtWork, makeAccount, send, somebody } = await import('./people.mjs');
after(() => portal.stop());

const facts = JSON.parse(readFileSync(join(portal.data, 'demo.json'), 'utf8')).tenant_without_account;
const [, street, number, postcode] = facts.address.match(/^(.+) (\S+), (\d{4} [A-Z]{2})/);
const told = (page) => page.getByRole('status').first().innerText();

/** At the desk: finds the tenant by postcode and number, and opens the file. */
async function openFile(desk) {
  await logInAtWork(desk, CONTACT);
  await desk.goto('/beheer/personen');
  await desk.fill('#postcode', postcode);
  await desk.fill('#house_number', number);
  await desk.locator('form[aria-labelledby=by-home] button').click();
  await desk.locator('table a').first().click();
  await desk.check('input[name=reason][value=linking]');
  await send(desk);
}

/** Hands out a code to whoever showed who they are. */
async function handOut(desk) {
  await desk.locator('a[href*="/beheer/koppelen/"]').first().click();
  await send(desk);
  assert.match(await desk.title(), /^Fout: /, 'nobody gets a code unseen');
  await desk.check('#seen');
  await send(desk);
  return (await desk.locator('main').innerText()).match(/\b([0-9A-Z]{4}-){2}[0-9A-Z]{4}\b/)[0];
}

test('a tenant gets a code at the desk, sees the home in an own account and reads who looked, without scripts', async () => {
  const [tenant, desk] = [await visitor({ scripts: false }), await visitor({ scripts: false, size: DESK })];
  try {
    const [year, month, day] = facts.birth_date.split('-');
    const person = somebody({ birth_date_day: day, birth_date_month: month, birth_date_year: year });
    await makeAccount(tenant, person);
    await tenant.goto('/mijn/koppelen');
    await openFile(desk);
    const code = await handOut(desk);
    await tenant.fill('#code', code.toLowerCase());
    for (const [part, typed] of Object.entries({ day: '31', month: '12', year })) await tenant.fill(`#birth_date_${part}`, typed);
    await send(tenant);
    assert.match(await tenant.title(), /^Fout: /);
    for (const [part, typed] of Object.entries({ day, month, year })) await tenant.fill(`#birth_date_${part}`, typed);
    await send(tenant);
    assert.match(await told(tenant), /Uw woning is gekoppeld/);
    await mail(person.email, 'Uw woning is gekoppeld');
    await tenant.goto('/mijn');
    assert.match(await tenant.locator('main').innerText(), new RegExp(`${street} ${number}`));
    await tenant.goto('/mijn/inzien');
    assert.match(await tenant.locator('main').innerText(), /Klantcontact/i);
  } finally {
    await leave(tenant);
    await leave(desk);
  }
});

test('an administrator has letters made for the first homes and fetches them, without scripts', async () => {
  const desk = await visitor({ scripts: false, size: DESK });
  try {
    await logInAtWork(desk, ADMINISTRATOR);
    await desk.getByRole('link', { name: 'Brieven met een code' }).click();
    await desk.getByRole('button', { name: 'Adressen tellen' }).click();
    await desk.waitForSelector('#most');
    await desk.fill('#most', '2');
    await desk.getByRole('button', { name: 'Brieven maken' }).click();
    await desk.waitForSelector('form[action*="/delen/1"]');
    const downloading = desk.waitForEvent('download');
    await desk.getByRole('button', { name: /ZIP ophalen/ }).click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), 'brieven-deel-1.zip');
    const bytes = readFileSync(await download.path());
    assert.equal(bytes.subarray(0, 4).toString('latin1'), 'PK\x03\x04');
    assert.equal(bytes.toString('latin1').split('%PDF-').length - 1, 2, 'a PDF for each address');
    await desk.reload();
    await desk.getByRole('link', { name: 'Brieven weggooien' }).click();
    assert.match(await desk.locator('main').innerText(), /die zijn opgehaald, blijven werken/);
    await desk.getByRole('button', { name: 'Brieven weggooien' }).click();
    await desk.waitForSelector('text=Weggegooid');
  } finally {
    await leave(desk);
  }
});
