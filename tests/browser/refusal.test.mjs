// A refusal, from both sides: the officer advises, the coordinator says no with the reason, and the person reads why and where to complain.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DESK, PHONE, from, leave, mail, visitor } from './house.mjs';
import { COORDINATOR, OFFICER, logInAtWork, makeAccount, send, somebody } from './people.mjs';

const told = (page) => page.getByRole('status').innerText();
const text = (page) => page.locator('main').innerText();
const REASON = 'Wij vragen na elke reparatie hoe het ging. Zo zien wij welke aannemer zijn werk goed doet.';

test('an objection is refused with the reason, and who asked reads why and where to complain', async () => {
  const person = somebody();
  const own = await visitor({ scripts: false, size: PHONE, url: await from('127.0.0.6') });
  const desk = await visitor({ scripts: false, size: DESK });
  const officer = await visitor({ scripts: false, size: DESK });
  try {
    await makeAccount(own, person);
    await own.goto('/mijn/verzoeken/nieuw/bezwaar');
    await own.fill('#body', 'Ik wil geen vragenlijst na een reparatie.');
    await send(own);
    await own.getByRole('button', { name: 'Verzoek versturen' }).click();
    const [number] = own.url().match(/\d{4}-\d{4}/);
    const place = `/beheer/verzoeken/${number}`;

    await logInAtWork(officer, OFFICER);
    await officer.goto(place);
    await officer.fill('#advice', 'Het belang is klein en de vraag is kort.');
    await officer.getByRole('button', { name: 'Advies bewaren' }).click();
    assert.equal((await officer.goto(`${place}/besluit`)).status(), 403, 'the officer decides nothing');

    await logInAtWork(desk, COORDINATOR);
    await desk.goto(`${place}/besluit/weigering`);
    assert.match(await text(desk), /Het belang is klein/);
    await desk.check('input[name=way][value=portal]');
    await desk.locator('button[value=preview]').click();
    assert.equal(await desk.locator('#reason').getAttribute('aria-invalid'), 'true');
    await desk.fill('#reason', REASON);
    await desk.locator('button[value=preview]').click();
    assert.match(await text(desk), new RegExp(`${REASON}[^]*Autoriteit Persoonsgegevens[^]*rechtbank`));
    await desk.locator('#send').click();
    assert.match(await told(desk), /De brief staat in het portaal/);

    const news = await mail(person.email, number);
    assert.ok(!news.text.includes('vragenlijst') && !news.text.includes('aannemer'), news.text);
    await own.goto(`/mijn/verzoeken/${number}`);
    assert.match(await text(own), /Afgewezen/);
    await own.locator('#letters a').click();
    assert.match(await text(own), new RegExp(`${REASON}[^]*Autoriteit Persoonsgegevens[^]*rechtbank`));
    const downloading = own.waitForEvent('download');
    await own.locator('a[href$="brief.pdf"]').click();
    assert.match((await downloading).suggestedFilename(), /\.pdf$/);
    // Who does not agree can say so, though it is closed.
    await own.goto(`/mijn/verzoeken/${number}`);
    await own.fill('#body', 'Daar ben ik het niet mee eens.');
    await own.getByRole('button', { name: 'Bericht versturen' }).click();
    assert.match(await told(own), /Uw bericht is verstuurd/);
  } finally {
    for (const page of [own, desk, officer]) await leave(page);
  }
});
