// A passkey in a real browser, by an authenticator that the browser itself plays: made, used to log in, and taken away. A passkey belongs to a
// name, so the portal is visited as `localhost`.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { leave, mail, URL_OF_PORTAL, visitor } from './house.mjs';
import { look } from './look.mjs';
import { logOut, makeAccount, PASSWORD, send, somebody, typeLogIn } from './people.mjs';

const HERE = URL_OF_PORTAL.replace('127.0.0.1', 'localhost');
const told = (page) => page.getByRole('status').innerText();
const path = (page) => new URL(page.url()).pathname;

/** A phone that knows its owner by a finger. */
async function phone(page, verified = true) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: verified };
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  return {
    credentials: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    trust: (isUserVerified) => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

/** As every page: readable, with targets for a thumb, and no wider than a phone. */
async function flawless(page) {
  const { axe, small, wide } = await look(page, path(page).slice(1).replaceAll('/', ' '));
  assert.deepEqual({ axe, small, wide }, { axe: [], small: [], wide: [] });
}

test('somebody switches the second step on with a passkey, logs in with it and takes it away', async () => {
  const person = somebody();
  const page = await visitor({ url: HERE });
  try {
    const device = await phone(page);
    await makeAccount(page, person);
    await logOut(page);
    await page.goto(`${HERE}/inloggen`);
    await typeLogIn(page, person.email);
    await page.goto('/mijn/account');
    await page.getByRole('link', { name: 'Tweede stap aanzetten met een passkey' }).click();
    await page.fill('#password', PASSWORD);
    await send(page);
    assert.equal(path(page), '/mijn/account/passkeys/maken');
    await flawless(page);
    const make = page.getByRole('button', { name: 'Passkey maken' });
    // A question that cannot be read is said, and the button works again.
    const asked = await page.locator('form[data-passkey]').getAttribute('data-options');
    const ask = (options) => page.locator('form[data-passkey]').evaluate((form, text) => { form.dataset.options = text; }, options);
    await ask('{"publicKey":{}}');
    await make.click();
    await page.getByText('Het is niet gelukt. Druk nog eens op de knop.').waitFor();
    assert.equal(await make.isEnabled(), true);
    await ask(asked);
    await make.click();
    await page.getByRole('heading', { name: 'Uw reservecodes' }).waitFor();
    assert.equal((await device.credentials()).length, 1);
    assert.equal((await device.credentials())[0].rpId, 'localhost');
    assert.ok(await mail(person.email, 'Passkey toegevoegd'));
    await logOut(page);

    await page.goto('/inloggen?next=/mijn/gegevens');
    await typeLogIn(page, person.email);
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.waitForURL(/inloggen.code.passkey/);
    await flawless(page);
    // Not the owner's finger.
    await device.trust(false);
    await page.getByRole('button', { name: 'Passkey gebruiken' }).click();
    await page.getByText('U hebt niet bevestigd').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Passkey gebruiken' }).isEnabled(), true);
    await device.trust(true);
    await page.getByRole('button', { name: 'Passkey gebruiken' }).click();
    await page.waitForURL('**/mijn/gegevens');

    await page.goto('/mijn/account');
    await page.getByRole('link', { name: /^Verwijderen/ }).click();
    await page.fill('#password', PASSWORD);
    await send(page);
    await page.waitForURL('**/mijn/account?*');
    assert.match(await told(page), /De passkey is verwijderd/);
    await logOut(page);
    await page.goto('/inloggen');
    await typeLogIn(page, person.email);
    assert.equal(path(page), '/mijn');
  } finally {
    await leave(page);
  }
});

test('without scripts, and at an address that is a number, the page says what can be done', async () => {
  const person = somebody();
  const page = await visitor();
  try {
    await phone(page);
    await makeAccount(page, person);
    await page.goto('/mijn/account/passkeys/nieuw');
    await page.fill('#password', PASSWORD);
    await send(page);
    await page.getByRole('button', { name: 'Passkey maken' }).click();
    await page.getByText('Passkeys werken alleen op het gewone adres van dit portaal.').waitFor();
    const cookies = await page.context().cookies();
    const plain = await visitor({ scripts: false });
    await plain.context().addCookies(cookies);
    await plain.goto('/mijn/account/passkeys/maken');
    assert.match(await plain.locator('main').innerText(), /Voor een passkey zijn scripts nodig/);
    await plain.goto('/mijn/account/passkeys/nieuw');
    await plain.getByRole('link', { name: 'Een app met codes instellen' }).click();
    assert.equal(path(plain), '/mijn/account/app', 'said before the password is asked');
    await leave(plain);
  } finally {
    await leave(page);
  }
});
