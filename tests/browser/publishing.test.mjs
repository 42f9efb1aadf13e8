// A new text asks everybody again, so it is published in a portal of its own: the other tests want their people to stay as they are.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { start } from './portal.mjs';

const portal = await start();
process.env.PORTAL_URL = portal.url;
const { DESK, leave, visitor } = await import('./house.mjs');
const { COORDINATOR, logInAtWork, makeAccount, send, somebody } = await import('./people.mjs');
after(() => portal.stop());

const told = (page) => page.getByRole('status').innerText();
const NL = 'Wij mailen u ook over feesten in uw buurt. Intrekken kan altijd.';

test('a coordinator publishes a new text, and the tenant is asked again', async () => {
  const [tenant, desk] = [await visitor({ scripts: false }), await visitor({ scripts: false, size: DESK })];
  try {
    await makeAccount(tenant, somebody({ newsletter: true }));
    await logInAtWork(desk, COORDINATOR);
    await desk.getByRole('link', { name: 'Teksten van toestemmingen' }).click();
    await desk.getByRole('link', { name: /Teksten bekijken en schrijven.*Nieuwsbrief/ }).click();
    await desk.fill('#nl', NL);
    await desk.fill('#en', 'We also mail you about parties in your neighbourhood. You can always withdraw.');
    await send(desk);
    assert.match(await desk.locator('main').innerText(), /Er is nog niets gepubliceerd/);
    assert.equal(await desk.locator('.preview button').first().isDisabled(), true, 'a preview is to look at');
    await desk.locator('#soort button').click();
    assert.match(await desk.title(), /^Fout: /);
    await desk.check('#change');
    await desk.locator('#soort button').click();
    assert.match(await desk.locator('main').innerText(), /Wij vragen het opnieuw aan \d+ personen/);
    await desk.getByRole('button', { name: 'Tekst publiceren' }).click();
    assert.match(await told(desk), /De nieuwe tekst is gepubliceerd/);

    await tenant.goto('/mijn/toestemmingen');
    const newsletter = tenant.locator('section#toestemming-nieuwsbrief');
    assert.match(await newsletter.innerText(), /Gepauzeerd/);
    assert.match(await newsletter.innerText(), /feesten in uw buurt/);
    await newsletter.locator('input[type=checkbox]').check();
    await newsletter.getByRole('button', { name: 'Toestemming geven' }).click();
    assert.match(await newsletter.innerText(), /Gegeven/);
  } finally {
    await leave(tenant);
    await leave(desk);
  }
});
