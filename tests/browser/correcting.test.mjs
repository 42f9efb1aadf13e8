// A tenant asks to have two things corrected: one is, one is not, and both are read.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DESK, from, leave, visitor } from './house.mjs';
import { COORDINATOR, logInAtWork, makeAccount, send, somebody } from './people.mjs';

const told = (page) => page.getByRole('status').innerText();
const text = (page) => page.locator('main').innerText();

/** Ends the work in all systems outside the portal. */
async function closeTasks(desk, place) {
  for (;;) {
    await desk.goto(place);
    const open = desk.locator('#tasks').getByRole('link', { name: /Afronden/ });
    if ((await open.count()) === 0) return;
    await open.first().click();
    await desk.getByLabel('Aangepast').check();
    await desk.fill('#words', 'Ook daar staat het nu goed.');
    await desk.locator('#task-form > button').click();
  }
}

test('a correction is accepted in part, without scripts', async () => {
  const own = await visitor({ scripts: false, url: await from('127.0.0.5') });
  const desk = await visitor({ scripts: false, size: DESK });
  try {
    await makeAccount(own, somebody({ given_names: 'Roos', name_prefix: 'van de', family_name: 'Kasteleyn' }));
    await own.goto('/mijn/verzoeken/nieuw/correctie');
    await own.fill('#body', 'Ik heet Kastelein. En ik ben op 15 februari geboren.');
    await send(own);
    await own.locator('button[value=send]').click();
    const number = own.url().match(/\d{4}-\d{4}/)[0];

    await logInAtWork(desk, COORDINATOR);
    const place = `/beheer/verzoeken/${number}`;
    await desk.goto(place);
    await desk.getByRole('button', { name: 'Zelf oppakken' }).click();
    await desk.getByRole('link', { name: 'Naar de gegevens om te verbeteren' }).click();
    await desk.getByRole('link', { name: /Klopt niet Achternaam/ }).click();
    await desk.locator('#line-form > button').click();
    assert.match(await text(desk), /Dit staat er al: Kasteleyn/);
    await desk.fill('#family_name', 'Kastelein');
    await desk.locator('#line-form > button').click();
    assert.match(await told(desk), /betwist/);
    await desk.getByRole('link', { name: /Klopt niet Geboortedatum/ }).click();
    await desk.fill('#birth_date_day', '15');
    await desk.locator('#line-form > button').click();
    await own.goto('/mijn/gegevens');
    assert.match(await text(own), /Roos van de Kasteleyn\s+Betwist[^]*14\s+februari\s+1979\s+Betwist/i);

    await desk.getByRole('link', { name: /Besluiten Achternaam/ }).click();
    await desk.getByRole('button', { name: 'Verbeteren' }).click();
    assert.match(await told(desk), /is verbeterd/);
    await desk.getByRole('link', { name: /Besluiten Geboortedatum/ }).click();
    await desk.fill('#why', 'In uw paspoort staat 14 februari.');
    await desk.getByRole('button', { name: 'Afwijzen' }).click();
    assert.match(await told(desk), /blijft zoals het is/);

    await closeTasks(desk, place);
    await desk.goto(`${place}/besluit/antwoord`);
    assert.match(await desk.inputValue('#done'), /Nu staat er ‘Kastelein’/);
    assert.match(await desk.inputValue('#withheld'), /In uw paspoort staat 14 februari/);
    await desk.locator('button[value=preview]').click();
    await desk.locator('#send').click();
    await desk.waitForURL('**/brieven/**');

    await own.goto(`/mijn/verzoeken/${number}`);
    assert.match(await text(own), /Achternaam\s+Verbeterd[^]*Geboortedatum\s+Niet verbeterd[^]*In uw paspoort staat 14 februari/i);
    await own.getByRole('link', { name: /Zelf iets zeggen bij dit gegeven/ }).click();
    await own.fill('#said', 'Mijn geboorteakte zegt 15 februari.');
    await own.locator('#said-form > button').click();
    assert.match(await told(own), /Uw verklaring is bewaard/);
    await own.goto('/mijn/gegevens');
    assert.match(await text(own), /Roos van de Kastelein\b[^]*14\s+februari\s+1979[^]*Mijn geboorteakte zegt 15 februari/);
    assert.doesNotMatch(await text(own), /Betwist/i);
  } finally {
    await leave(own);
    await leave(desk);
  }
});
