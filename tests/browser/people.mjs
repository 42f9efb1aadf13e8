// Fictional persons who come to the portal, and what they do on its pages, as a person would: fields and buttons, no shortcuts.

import { setTimeout as pause } from 'node:timers/promises';

import { code, mail, mails } from './house.mjs';

export const PASSWORD = 'kachel lepel wolk fiets';
export const DEMO_PASSWORD = 'zonnige dag in huis';

/** People of the demonstration, by how their consent for the newsletter stands. Leave them as they are: all files share them. */
export const PAUSED = 'sanne.broekhuizen@voorbeeld.example';
export const NEVER_ASKED = 'mehmet.yildirim@voorbeeld.example';
/** Acts for somebody else. */
export const ACTS = 'olena.kovalenko@voorbeeld.example';
/** Acts for somebody else in everything. */
export const GUARDIAN = 'amadou.diallo@voorbeeld.example';
/** For whom somebody acts. */
export const REPRESENTED = 'suharto@voorbeeld.example';
export const APPLICANT = 'fatima.el amrani@voorbeeld.example';
export const WITHDRAWN = 'wilhelmina.horstink@voorbeeld.example';

let count = 0;

/** Somebody new. No two share a mailbox. All tests together may send the sign-up form 30 times, from one network address. */
export function somebody(more = {}) {
  count += 1;
  return {
    role: 'tenant',
    given_names: 'Roos',
    name_prefix: 'van de',
    family_name: 'Kastelein',
    birth_date_day: '14',
    birth_date_month: '2',
    birth_date_year: '1979',
    email: `roos.${process.pid}.${count}@voorbeeld.example`,
    phone: '06 12345678',
    postcode: '7311 AB',
    house_number: '12-a',
    street: 'Lijsterlaan',
    town: 'Apeldoorn',
    newsletter: false,
    ...more,
  };
}

const DUTCH = { to: (path) => path, confirm: 'klaar' };
const ENGLISH = { to: (path) => `/en${path === '/' ? '' : path}`, confirm: '' };
export const language = (lang) => (lang === 'en' ? ENGLISH : DUTCH);

/** Fills in the form on the page, without sending it. */
export async function fillIn(page, person) {
  const { role, newsletter, ...typed } = person;
  await page.check(`input[name=role][value=${role}]`);
  for (const [field, words] of Object.entries(typed)) await page.fill(`#${field}`, words);
  await page.check('#consent_account');
  await page.setChecked('#consent_newsletter', newsletter);
}

export const send = (page) => page.locator('main form:not([action$="/invoer-wissen"]) button[type=submit]').first().click();

/** Asks for an account: the form, and the link in the mail. */
export async function signUp(page, person, lang = 'nl') {
  const { to, confirm } = language(lang);
  await page.goto(to('/aanmelden'));
  await fillIn(page, person);
  await send(page);
  await page.waitForURL(`**${to('/aanmelden/verstuurd')}`);
  const { links } = await mail(person.email, confirm);
  return links.find((link) => link.includes('/aanmelden/bevestigen/'));
}

/** Makes an account, and is then logged in on the overview. */
export async function makeAccount(page, person, lang = 'nl') {
  await page.goto(await signUp(page, person, lang));
  await choosePassword(page, 'password_again');
  await page.waitForURL(`**${language(lang).to('/mijn')}?*`);
}

/** Asks for the newsletter by e-mail; the link in the mail that leads `there`. All tests together may send the form 30 times. */
export async function askForNewsletter(page, email, there, lang = 'nl') {
  const { to } = language(lang);
  await page.goto(to('/nieuwsbrief'));
  await page.check('input[name=channel][value=email]');
  await page.fill('#email', email);
  await page.check('#consent_newsletter');
  await send(page);
  await page.waitForURL(`**${to('/nieuwsbrief/verstuurd')}`);
  return linkTo(email, there);
}

/** The newest link in somebody's mails that leads there, as soon as it is sent. */
export async function linkTo(email, there) {
  for (let tries = 0; tries < 150; tries += 1) {
    const links = (await mails(email)).flatMap((one) => one.links);
    const found = links.find((link) => link.includes(there));
    if (found) return found;
    await pause(100);
  }
  throw new Error(`no link to ${there} within 15 seconds`);
}

/** Gets the newsletter, by the form and the link in the mail. */
export async function subscribe(page, email, lang = 'nl') {
  await page.goto(await askForNewsletter(page, email, '/nieuwsbrief/bevestigen/', lang));
  await send(page);
  await page.waitForURL(`**${language(lang).to('/nieuwsbrief/aangemeld')}`);
}

export async function choosePassword(page, again, password = PASSWORD) {
  await page.fill('#password', password);
  await page.fill(`#${again}`, password);
  await send(page);
}

export async function logIn(page, login, password = PASSWORD, lang = 'nl') {
  await page.goto(language(lang).to('/inloggen'));
  await typeLogIn(page, login, password);
}

/** On the page for logging in. */
export async function typeLogIn(page, login, password = PASSWORD) {
  await page.fill('#login', login);
  await page.fill('#password', password);
  await send(page);
}

/** Employees of the demonstration, by their role. */
export const CONTACT = 'marieke@woonmensen.example';
export const COORDINATOR = 'yusuf@woonmensen.example';
export const OFFICER = 'farida@woonmensen.example';
export const ADMINISTRATOR = 'petra@woonmensen.example';
export const COMMUNICATION = 'lotte@woonmensen.example';

/** Password and code, as an employee. A code counts once, so who comes again soon waits for the next: a wrong one is one of few tries. */
export async function logInAtWork(page, login) {
  await logIn(page, login, DEMO_PASSWORD);
  await page.waitForURL('**/inloggen/code*');
  for (let tries = 0; tries < 60; tries += 1) {
    const unused = await code(login);
    if (unused) {
      await page.fill('#code', unused);
      await send(page);
      await page.waitForLoadState();
      if (!page.url().includes('/inloggen/code')) return;
    }
    await pause(1_000);
  }
  throw new Error(`${login} did not get in`);
}

export const logOut = (page) => page.locator('.site-nav form button').click();

/** Adds a child who is there part of the week, on the page about the household. */
export async function addMember(page) {
  await page.check('input[name=relation][value=child]');
  await page.fill('#birth_year', '2016');
  await page.check('input[name=stays][value=part]');
  await page.fill('#since_day', '1');
  await page.fill('#since_month', 'september');
  await page.fill('#since_year', '2022');
  await page.locator('form:has(#birth_year) button[type=submit]').click();
}
