// A tenant asks to see their data, and reads the answer: with one note left out, by an employee who says why.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DESK, leave, visitor } from './house.mjs';
import { COORDINATOR, DEMO_PASSWORD, PAUSED, logIn, logInAtWork, send } from './people.mjs';

const told = (page) => page.getByRole('status').innerText();
const text = (page) => page.locator('main').innerText();
const WHY = 'Uit de notitie blijkt wie ons belde. Die bewoner wil niet genoemd worden.';

/** Asks in the portal; gives the number. */
async function ask(person) {
  await logIn(person, PAUSED, DEMO_PASSWORD);
  await person.goto('/mijn/verzoeken/nieuw/inzage');
  await send(person);
  await person.fill('#password', DEMO_PASSWORD);
  await person.getByRole('button', { name: 'Verzoek versturen' }).click();
  assert.match(await told(person), /Uw verzoek is verstuurd/);
  return person.url().match(/\d{4}-\d{4}/)[0];
}

/** Finds it in the queue, takes it, and searches the other systems. */
async function takeUp(desk, number) {
  await logInAtWork(desk, COORDINATOR);
  await desk.getByRole('link', { name: 'Privacyverzoeken' }).click();
  await desk.fill('#number', number);
  await desk.locator('form[aria-labelledby=by-number] button').click();
  await desk.getByRole('button', { name: 'Zelf oppakken' }).click();
  for (let open = 5; open > 0; open -= 1) {
    assert.match(await text(desk), open > 1 ? new RegExp(`${open} taken zijn open`) : /1 taak is open/);
    await desk.getByRole('link', { name: /^Afronden/ }).first().click();
    await desk.getByLabel('Niets gevonden').check();
    await desk.fill('#words', 'Gezocht op naam en adres.');
    await desk.locator('#task-form > button').click();
  }
}

/** One note is left out, the other goes along. */
async function review(desk) {
  await desk.getByRole('link', { name: 'Notities beoordelen: nog 2' }).click();
  assert.match(await text(desk), /2\s+te beoordelen[^]*Meterkast[^]*Feestje/);
  await desk.getByRole('link', { name: 'Weglaten Feestje op de galerij' }).click();
  await desk.getByRole('button', { name: 'Notitie weglaten' }).click();
  assert.match(await desk.getByRole('alert').innerText(), /Kies een reden uit de wet[^]*Schrijf op waarom/);
  await desk.getByLabel(/gegevens van iemand anders/).check();
  await desk.fill('#words', WHY);
  await desk.getByRole('button', { name: 'Notitie weglaten' }).click();
  assert.match(await told(desk), /De notitie blijft uit het antwoord/);
  await desk.getByRole('button', { name: 'Geven Meterkast vol bij de keuring' }).click();
  assert.match(await text(desk), /0\s+te beoordelen\s+1\s+gaan mee\s+1\s+weggelaten/);
}

async function answer(desk) {
  await desk.getByRole('link', { name: 'Terug naar het verzoek' }).click();
  await desk.getByRole('link', { name: 'Beslissen' }).click();
  await desk.locator('#antwoord').getByRole('link', { name: /Brief schrijven/ }).click();
  await desk.getByLabel('Alles wat er is gevraagd').check();
  await desk.fill('#done', 'U ziet uw gegevens in dit portaal.');
  await desk.getByRole('button', { name: 'Brief bekijken' }).click();
  assert.match(await desk.getByRole('alert').innerText(), /Er blijft 1 notitie uit het antwoord/);
  await desk.getByLabel('Een deel van wat er is gevraagd').check();
  await desk.getByRole('button', { name: 'Brief bekijken' }).click();
  assert.match(await text(desk), /Wij lieten 1 notitie weg\. De reden: gegevens van iemand anders \(AVG artikel 15 lid 4\)/);
  await desk.getByRole('button', { name: 'Brief versturen' }).click();
  assert.match(await told(desk), /krijgt een mail dat er nieuws is/);
}

test('staff answer an access request: a note is left out, and the person reads why', async () => {
  const person = await visitor({ scripts: false });
  const desk = await visitor({ scripts: false, size: DESK });
  try {
    const number = await ask(person);
    await takeUp(desk, number);
    await review(desk);
    await answer(desk);

    await person.goto(`/mijn/verzoeken/${number}`);
    await person.locator('#letters a').click();
    assert.match(await text(person), /U ziet uw gegevens in dit portaal[^]*Wij lieten 1 notitie weg/);
    await person.goto(`/mijn/verzoeken/${number}`);
    await person.getByRole('link', { name: 'Bekijk of bewaar uw gegevens' }).click();
    assert.match(await text(person), /Wat er niet in staat[^]*1 notitie[^]*AVG artikel 15 lid 4/);
    await person.getByRole('link', { name: 'Gegevens bekijken' }).click();
    // The page comes in pieces: this is the last.
    await person.locator('section#rights').waitFor();
    const dossier = await text(person);
    assert.match(dossier, /Meterkast vol bij de keuring/);
    assert.match(dossier, /Hier is iets weggelaten\s+De reden: gegevens van iemand anders/);
    assert.ok(dossier.includes('Uit de notitie blijkt wie ons belde'), 'the words for the person');
    assert.ok(dossier.includes('briefje in de lift'), 'what the person answered to it is their own');
    for (const words of ['Feestje op de galerij', 'na middernacht']) assert.ok(!dossier.includes(words), words);
  } finally {
    await leave(person);
    await leave(desk);
  }
});
