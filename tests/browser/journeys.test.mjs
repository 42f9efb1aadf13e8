// What a tenant comes to do, from beginning to end, on a phone that runs no scripts.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { from, leave, mail, mails, PHONE, visitor } from './house.mjs';
import {
  addMember,
  choosePassword,
  CONTACT,
  fillIn,
  language,
  logIn,
  logInAtWork,
  logOut,
  makeAccount,
  PASSWORD,
  send,
  signUp,
  somebody,
  typeLogIn,
} from './people.mjs';

const path = (page) => new URL(page.url()).pathname;
const heading = (page) => page.locator('h1').innerText();
const told = (page) => page.getByRole('status').innerText();
const consent = (page, slug) => page.locator(`section#toestemming-${slug}`);

/** A test with a phone without scripts, from an address of its own: from one address only so many accounts are made in an hour. */
function journey(name, steps) {
  test(name, async () => {
    const page = await visitor({ scripts: false, url: await from('127.0.0.4') });
    try {
      await steps(page);
    } finally {
      await leave(page);
    }
  });
}

journey('somebody makes an account without scripts, after mending mistakes', async (page) => {
  const person = somebody();
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: 'Account maken' }).first().click();
  await fillIn(page, { ...person, family_name: '', birth_date_year: '79', postcode: '7311', email: 'roos' });
  await page.uncheck('#consent_account');
  await send(page);

  assert.match(await page.title(), /^Fout: /);
  await everyMistakeLeadsToItsField(page, ['family_name', 'birth_date_year', 'email', 'postcode', 'consent_account']);
  assert.equal(await page.inputValue('#given_names'), 'Roos');
  assert.equal(await page.inputValue('#postcode'), '7311');
  assert.equal(await page.isChecked('input[name=role][value=tenant]'), true);
  assert.deepEqual(await mails(person.email), []);

  await fillIn(page, person);
  await send(page);
  assert.equal(path(page), '/aanmelden/verstuurd');
  const { links } = await mail(person.email, 'klaar');
  await page.goto(links.find((link) => link.includes('/bevestigen/')));
  await choosePassword(page, 'password_again', 'kort');
  assert.match(await page.title(), /^Fout: /);
  assert.equal(await page.inputValue('#password'), '');
  await choosePassword(page, 'password_again');

  assert.equal(path(page), '/mijn');
  assert.match(await told(page), /Uw account is klaar/);
  const overview = await page.locator('main').innerText();
  for (const words of ['Roos van de Kastelein', '14 februari 1979', person.email, 'Lijsterlaan 12-a', 'niet gekoppeld']) {
    assert.ok(overview.replaceAll('\u00a0', ' ').includes(words), `${words} is missing in ${overview}`);
  }
});

async function everyMistakeLeadsToItsField(page, fields) {
  const links = page.getByRole('alert').locator('a');
  assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.hash.slice(1))), fields);
  for (const field of fields) {
    const link = page.getByRole('alert').locator(`a[href="#${field}"]`);
    await link.click();
    await page.waitForURL(({ hash }) => hash === `#${field}`);
    await page.locator(`#${field}:focus`).waitFor();
    const beside = page.locator(`#${field.replace(/_(day|month|year)$/, '')}-error`);
    for (const { y } of [await page.locator(`#${field}`).boundingBox(), await beside.boundingBox()]) {
      assert.ok(y >= 0 && y < PHONE.height, `${field} or what is wrong with it is not in view but at ${y}`);
    }
    assert.ok((await beside.innerText()).includes(await link.innerText()), `${field} says something else`);
  }
}

journey('a mail scanner that follows the link changes nothing', async (page) => {
  const link = await signUp(page, somebody());
  const scanner = await visitor();
  for (const method of ['HEAD', 'GET', 'GET']) {
    const answer = await scanner.request.fetch(link, { method });
    assert.equal(answer.status(), 200, method);
  }
  await scanner.goto(link);
  assert.deepEqual(await scanner.context().cookies(), []);
  await leave(scanner);
  await page.goto(link);
  await choosePassword(page, 'password_again');
  assert.equal(path(page), '/mijn');
  await page.goto(link);
  assert.equal(await heading(page), 'Deze link werkt niet meer');
});

journey('somebody logs out and in again without scripts', async (page) => {
  const person = somebody();
  await makeAccount(page, person);
  await logOut(page);
  assert.equal(await heading(page), 'U bent uitgelogd');
  await page.goBack();
  await page.goto('/mijn');
  assert.equal(path(page), '/inloggen');
  await typeLogIn(page, person.email, 'een heel ander woord');
  assert.match(await page.title(), /^Fout: /);
  assert.equal(await page.inputValue('#login'), person.email);
  assert.equal(await page.inputValue('#password'), '');
  await typeLogIn(page, person.email.toUpperCase());
  assert.equal(path(page), '/mijn');
});

journey('logging in leads on to the page that was asked for', async (page) => {
  const person = somebody();
  await makeAccount(page, person);
  await logOut(page);
  await page.goto('/mijn/toestemmingen');
  assert.equal(path(page), '/inloggen');
  await typeLogIn(page, person.email, 'verkeerd gespeld');
  await typeLogIn(page, person.email);
  assert.equal(path(page), '/mijn/toestemmingen');
  await logOut(page);
  await page.goto('/inloggen?next=//elders.example/mijn');
  await typeLogIn(page, person.email);
  assert.equal(path(page), '/mijn');
});

journey('a forgotten password is replaced without scripts', async (page) => {
  const person = somebody();
  await makeAccount(page, person);
  await logOut(page);
  await page.goto('/inloggen');
  await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
  await page.fill('#login', person.email);
  await send(page);
  assert.equal(path(page), '/wachtwoord-vergeten/verstuurd');
  const { links } = await mail(person.email, 'Nieuw wachtwoord');
  const link = links.find((one) => one.includes('/wachtwoord-vergeten/nieuw/'));
  await page.goto(link);
  await choosePassword(page, 'again', 'huurder1');
  assert.match(await page.title(), /^Fout: /);
  await choosePassword(page, 'again', 'pannenkoek onder de eik');
  assert.equal(await heading(page), 'Uw wachtwoord is gewijzigd');
  await mail(person.email, 'is gewijzigd');
  await page.goto(link);
  assert.equal(await heading(page), 'Deze link werkt niet meer');
  await logOut(page);
  await logIn(page, person.email);
  assert.match(await page.title(), /^Fout: /);
  await typeLogIn(page, person.email, 'pannenkoek onder de eik');
  assert.equal(path(page), '/mijn');
});

journey('the newsletter consent is given and withdrawn with one press each, without scripts', async (page) => {
  await makeAccount(page, somebody());
  await page.getByRole('link', { name: 'Bekijk of wijzig uw toestemmingen' }).click();
  const newsletter = consent(page, 'nieuwsbrief');
  assert.match(await newsletter.innerText(), /Niet gegeven/);
  await newsletter.getByRole('button', { name: 'Toestemming geven' }).click();
  assert.match(await page.title(), /^Fout: /, 'nobody says yes without ticking the box');
  await newsletter.locator('input[type=checkbox]').check();
  await newsletter.getByRole('button', { name: 'Toestemming geven' }).click();
  assert.match(await told(page), /U gaf toestemming/);
  assert.match(await newsletter.innerText(), /Gegeven/);
  await newsletter.getByRole('button', { name: 'Nieuwsbrief stoppen' }).click();
  assert.match(await told(page), /U krijgt geen nieuwsbrief meer/);
  assert.match(await newsletter.innerText(), /Ingetrokken/);
  assert.equal(path(page), '/mijn/toestemmingen');
});

journey('a receipt is read and downloaded without scripts', async (page) => {
  await makeAccount(page, somebody({ newsletter: true }));
  await page.goto('/mijn/toestemmingen');
  await consent(page, 'nieuwsbrief').getByRole('link', { name: 'Bewijs bekijken' }).click();
  assert.equal(await heading(page), 'Bewijs van uw toestemming');
  assert.match(await page.locator('.quote').first().innerText(), /toestemming om mij de nieuwsbrief te sturen/);
  const downloading = page.waitForEvent('download');
  assert.equal(await page.getByText('Ed25519').isVisible(), false, 'technical words are folded away');
  await page.locator('#nagaan summary').click();
  await page.getByRole('link', { name: 'Ondertekend bestand downloaden' }).click();
  const download = await downloading;
  assert.equal(download.suggestedFilename(), 'toestemming-nieuwsbrief.jws');
  const [header, payload, signature] = (await read(download)).split('.');
  const said = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());
  assert.equal(said(header).alg, 'EdDSA');
  assert.match(JSON.stringify(said(payload)), /nieuwsbrief/);
  assert.ok(signature.length > 80);
});

async function read(download) {
  const pieces = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';

journey('an employee records a consent on paper with a scan, and the tenant downloads it', async (page) => {
  const person = somebody();
  await makeAccount(page, person);
  const desk = await visitor({ scripts: false });
  try {
    await logInAtWork(desk, CONTACT);
    await desk.goto('/beheer/personen');
    await desk.fill('#email', person.email);
    await desk.locator('form[aria-labelledby=by-email] button').click();
    await desk.locator('table a').first().click();
    await desk.check('input[name=reason][value=consent]');
    await send(desk);
    await desk.getByRole('link', { name: 'Bekijken of papier vastleggen' }).click();
    await desk.getByRole('link', { name: /Papier of gesprek vastleggen.*Nieuwsbrief/ }).click();
    await send(desk);
    await everyMistakeLeadsToItsField(desk, ['kind', 'channel', 'said_day']);
    const [year, month, day] = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }).split('-');
    await desk.check('#kind');
    await desk.check('#channel');
    for (const [part, typed] of Object.entries({ day, month, year })) await desk.fill(`#said_${part}`, typed);
    await desk.setInputFiles('#scan', { name: 'papier van Roos.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });
    await send(desk);
    assert.match(await told(desk), /Vastgelegd/);
  } finally {
    await leave(desk);
  }
  await mail(person.email, 'Uw toestemmingen');
  await page.goto('/mijn/toestemmingen');
  const newsletter = consent(page, 'nieuwsbrief');
  assert.match(await newsletter.innerText(), /Op papier/);
  const downloading = page.waitForEvent('download');
  await newsletter.getByRole('link', { name: 'Scan downloaden' }).first().click();
  const download = await downloading;
  assert.equal(download.suggestedFilename(), 'toestemming-nieuwsbrief.pdf');
  assert.equal(await read(download), PDF);
});

journey('withdrawing the account consent closes the account, without scripts', async (page) => {
  const person = somebody();
  await makeAccount(page, person);
  await page.goto('/mijn/toestemmingen');
  const account = consent(page, 'account');
  assert.match(await account.innerText(), /Uw account sluit meteen/);
  await account.getByRole('button', { name: 'Account sluiten' }).click();
  assert.equal(await heading(page), 'Uw account is gesloten');
  await mail(person.email, 'is gesloten');
  assert.deepEqual(await page.context().cookies(), []);
  await logIn(page, person.email);
  assert.match(await page.title(), /^Fout: /);
  assert.match(await page.getByRole('alert').innerText(), /klopt niet/);
});

journey('somebody under 16 is sent to a person, and nothing is kept', async (page) => {
  const person = somebody({ birth_date_year: String(new Date().getFullYear() - 14) });
  await page.goto('/aanmelden');
  await fillIn(page, person);
  await send(page);
  assert.equal(path(page), '/aanmelden/jonger-dan-16');
  assert.match(await page.locator('main').innerText(), /Wij hebben niets bewaard/);
  await page.getByRole('link', { name: 'Bekijk hoe u ons bereikt' }).click();
  assert.equal(path(page), '/contact');
  assert.deepEqual(await mails(person.email), []);
});

journey('the whole way works in English too', async (page) => {
  const { to } = language('en');
  const person = somebody({ role: 'applicant', newsletter: true });
  await page.goto('/');
  await page.getByRole('link', { name: 'English' }).click();
  assert.equal(path(page), '/en');
  await makeAccount(page, person, 'en');
  const letter = (await mails(person.email))[0];
  assert.match(letter.text, /password/);
  await page.getByRole('navigation').getByRole('link', { name: 'My consents' }).click();
  await consent(page, 'nieuwsbrief').getByRole('button', { name: 'Stop the newsletter' }).click();
  assert.match(await told(page), /You withdrew/);
  await consent(page, 'account').getByRole('button', { name: 'Close the account' }).click();
  assert.equal(path(page), to('/account-gesloten'));
  await logIn(page, person.email, PASSWORD, 'en');
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
});

journey('somebody changes phone number, e-mail address and household', async (page) => {
  const person = somebody();
  await makeAccount(page, person);
  await page.getByRole('link', { name: 'Mijn gegevens' }).first().click();
  await page.getByRole('link', { name: 'Telefoonnummer wijzigen' }).click();
  await page.fill('#phone', '+49 30 1234567');
  await page.fill('#password', 'iets anders dan dit');
  await send(page);
  await everyMistakeLeadsToItsField(page, ['password']);
  assert.equal(await page.inputValue('#phone'), '+49 30 1234567');
  await page.fill('#password', PASSWORD);
  await send(page);
  assert.match(await told(page), /Uw telefoonnummer is opgeslagen/);

  await page.getByRole('link', { name: 'E-mailadres wijzigen' }).click();
  const { email } = somebody();
  await page.fill('#email', email);
  await page.fill('#password', PASSWORD);
  await send(page);
  assert.match(await told(page), /Er verandert pas iets als u bevestigt/);
  const { links } = await mail(email, 'Bevestig');
  await page.goto(links.find((link) => link.includes('/bevestigen/')));
  assert.match(await page.locator('main').innerText(), new RegExp(email));
  await send(page);
  assert.match(await told(page), /Uw nieuwe e-mailadres is bevestigd/);
  await mail(person.email, 'gewijzigd');

  await page.getByRole('link', { name: 'Bekijk of wijzig uw huishouden' }).click();
  await addMember(page);
  assert.match(await told(page), /staat nu bij uw huishouden/);
  assert.match(await page.locator('main').innerText(), /Een deel van de week is er nog 1 persoon/);
  await logOut(page);
  await logIn(page, person.email, PASSWORD);
  assert.equal(path(page), '/mijn');
});

journey('a tenant asks to see their data and follows the request, without scripts', async (page) => {
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: 'Vraag iets over uw gegevens' }).click();
  await page.locator('#inzage').getByRole('link', { name: /Dit vragen/ }).click();
  await send(page);
  await everyMistakeLeadsToItsField(page, ['name', 'email']);
  const { email } = somebody();
  await page.fill('#name', 'Roos van de Kastelein');
  await page.fill('#email', email);
  await send(page);
  assert.equal(await heading(page), 'Controleer uw verzoek');
  await page.getByRole('button', { name: 'Iets veranderen' }).click();
  await page.fill('#body', 'Alles over de lekkage.');
  await send(page);
  await page.getByRole('button', { name: 'Verzoek versturen' }).click();
  assert.equal(await heading(page), 'Uw verzoek is verstuurd');
  const [number, code] = await page.locator('.pairs strong').allInnerTexts();
  await page.reload();
  assert.deepEqual(await page.locator('.pairs strong').allInnerTexts(), [number, code], 'sent again, it is the same request');
  const letter = await mail(email, number);
  assert.ok(!letter.text.includes('lekkage') && !letter.text.includes(code), letter.text);

  await page.goto(letter.links.find((link) => link.includes('/volgen')));
  await page.fill('#number', number.replace('-', ' '));
  await page.fill('#code', code.toLowerCase());
  await send(page);
  assert.equal(await heading(page), `Verzoek ${number}`);
  assert.match(await page.locator('main').innerText(), /U krijgt uiterlijk/);
  await page.fill('#body', 'Kan het ook op papier?');
  await page.getByRole('button', { name: 'Bericht versturen' }).click();
  assert.match(await told(page), /Uw bericht is verstuurd/);
  await page.setInputFiles('#file', { name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });
  await page.getByRole('button', { name: 'Bestand sturen' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /PDF downloaden/ }).click();
  assert.equal(await read(await downloading), PDF);
  await page.getByRole('link', { name: 'Verzoek intrekken' }).click();
  await page.getByRole('button', { name: 'Verzoek intrekken' }).click();
  assert.match(await told(page), /U trok dit verzoek in/);
  await page.getByRole('button', { name: 'Stoppen met volgen' }).click();
  assert.deepEqual(await page.context().cookies(), []);
});

journey('somebody with an account asks for a copy with their password, and sees it on their overview', async (page) => {
  await makeAccount(page, somebody());
  await page.getByRole('link', { name: 'Bekijk uw verzoeken of vraag iets' }).click();
  await page.getByRole('link', { name: 'Iets vragen' }).click();
  await page.locator('#meenemen').getByRole('link', { name: /Dit vragen/ }).click();
  await send(page);
  await page.getByRole('button', { name: 'Verzoek versturen' }).click();
  await everyMistakeLeadsToItsField(page, ['password']);
  await page.fill('#password', PASSWORD);
  await page.getByRole('button', { name: 'Verzoek versturen' }).click();
  assert.match(await told(page), /Uw verzoek is verstuurd/);
  await page.goto('/mijn');
  assert.match(await page.locator('#requests').innerText(), /Mijn gegevens meenemen[^]*Uiterlijk/);
});
