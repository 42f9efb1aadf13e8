// A letter from a former tenant without an account, as employees see it through: taken in, matched, searched for, and shown to the officer.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DESK, leave, visitor } from './house.mjs';
import { CONTACT, OFFICER, logInAtWork } from './people.mjs';

const told = (page) => page.getByRole('status').innerText();
const text = (page) => page.locator('main').innerText();
const LETTER = Buffer.from('%PDF-1.4 een brief\n%%EOF\n');

test('a letter from a former tenant is taken in, matched and searched for', async () => {
  const desk = await visitor({ scripts: false, size: DESK });
  const officer = await visitor({ scripts: false });
  try {
    await logInAtWork(desk, CONTACT);
    await desk.getByRole('link', { name: 'Privacyverzoeken' }).click();
    await desk.getByRole('link', { name: 'Verzoek innemen' }).click();
    await desk.getByLabel('Brief', { exact: true }).check();
    await desk.selectOption('#kind', 'inzage');
    await desk.setInputFiles('#scan', { name: 'brief.pdf', mimeType: 'application/pdf', buffer: LETTER });
    await desk.fill('#name', 'Mevrouw W. ter Horstink');
    await desk.fill('#address', 'Beukenlaan 150, 7315 JK Apeldoorn');
    await desk.locator('#intake-form > button').click();
    assert.match(await told(desk), /Het verzoek is ingenomen/);
    const number = (await desk.title()).match(/\d{4}-\d{4}/)[0];

    await desk.getByRole('button', { name: 'Nieuwe code maken' }).click();
    assert.match(await told(desk), new RegExp(`${number}[^]*Code: [A-Z0-9-]+`));

    await desk.getByRole('link', { name: 'Koppelen aan een persoon' }).click();
    await desk.fill('#postcode', '7315 JK');
    await desk.fill('#house_number', '150');
    await desk.locator('form[aria-labelledby=by-home] button').click();
    assert.match(await text(desk), /Wilhelmina ter Horstink[^]*Naam\s+Gelijk[^]*Adres\s+Gelijk/);
    await desk.getByRole('button', { name: /Aan deze persoon koppelen/ }).click();
    assert.match(await told(desk), /gekoppeld/);

    await desk.getByRole('button', { name: 'Zelf oppakken' }).click();
    assert.match(await text(desk), /5 taken zijn open/);
    await desk.getByRole('link', { name: /Afronden.*Mailboxen/ }).click();
    await desk.getByLabel('Niets gevonden').check();
    await desk.fill('#words', 'Gezocht op naam en adres, ook in de prullenbak.');
    await desk.locator('#task-form > button').click();
    assert.match(await told(desk), /De taak is afgerond/);
    assert.match(await text(desk), /4 taken zijn open/);

    await logInAtWork(officer, OFFICER);
    await officer.goto('/beheer/verzoeken');
    await officer.fill('#number', number.replace('-', ' '));
    await officer.locator('form[aria-labelledby=by-number] button').click();
    await officer.fill('#advice', 'Kijk ook in het papieren archief.');
    await officer.getByRole('button', { name: 'Advies bewaren' }).click();
    assert.match(await told(officer), /Het advies is bewaard/);
    assert.equal(await officer.getByRole('button', { name: /oppakken|Overnemen|Bericht sturen/ }).count(), 0);
  } finally {
    await leave(desk);
    await leave(officer);
  }
});
