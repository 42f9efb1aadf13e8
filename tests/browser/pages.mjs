// Every page there is, and how somebody gets to see it.

import { from, leave, mail, visitor } from './house.mjs';
import {
  choosePassword,
  DEMO_PASSWORD,
  language,
  logIn,
  logOut,
  makeAccount,
  NEVER_ASKED,
  PAUSED,
  send,
  signUp,
  somebody,
  typeLogIn,
  WITHDRAWN,
} from './people.mjs';

/** A page: what it is called here, and how a visitor with a fresh browser gets there; `to` gives the address in a language. */
const page = (name, way, address = undefined) => ({ name, way, address });
const at = (path) => page(path, (visit, to) => visit.goto(to(path)));

/** Somebody of the demonstration, logged in. */
const as = (login, name, way) =>
  page(name, async (visit, to, lang) => {
    await logIn(visit, login, DEMO_PASSWORD, lang);
    await way(visit, to, lang);
  });
const asAt = (login, path, name = path) => as(login, name, (visit, to) => visit.goto(to(path)));

const PUBLIC = [
  at('/'),
  at('/contact'),
  at('/cookies'),
  at('/toegankelijkheid'),
  at('/privacy'),
  at('/privacy/beloften'),
  at('/privacy/beloften?staat=deels'),
  at('/postbus'),
  at('/inloggen'),
  at('/uitgelogd'),
  at('/wachtwoord-vergeten'),
  at('/wachtwoord-vergeten/verstuurd'),
  at('/aanmelden'),
  at('/aanmelden/verstuurd'),
  at('/aanmelden/jonger-dan-16'),
  at('/account-gesloten'),
];

const MISTAKES = [
  page('sign-up with nothing filled in', async (visit, to) => {
    await visit.goto(to('/aanmelden'));
    await send(visit);
  }),
  page('log-in with nothing filled in', async (visit, to) => {
    await visit.goto(to('/inloggen'));
    await send(visit);
  }),
  page('log-in with a wrong password', async (visit, _to, lang) => logIn(visit, PAUSED, 'geen idee meer', lang)),
  page('forgotten password with nothing filled in', async (visit, to) => {
    await visit.goto(to('/wachtwoord-vergeten'));
    await send(visit);
  }),
  as(NEVER_ASKED, 'a consent without its box ticked', async (visit, to) => {
    await visit.goto(to('/mijn/toestemmingen'));
    await visit.locator('form[action$="/nieuwsbrief/geven"] button').click();
  }),
];

const PERSONAL = [
  asAt(PAUSED, '/', 'home, logged in'),
  asAt(PAUSED, '/mijn'),
  asAt(NEVER_ASKED, '/mijn', 'the overview of a tenant'),
  asAt(PAUSED, '/mijn/toestemmingen', 'consents, the newsletter paused'),
  asAt(NEVER_ASKED, '/mijn/toestemmingen', 'consents, the newsletter never given'),
  asAt(WITHDRAWN, '/mijn/toestemmingen', 'consents, the newsletter withdrawn'),
  asAt(PAUSED, '/mijn/toestemmingen/account/bewijs'),
  asAt(PAUSED, '/mijn/toestemmingen/nieuwsbrief/bewijs'),
  asAt(WITHDRAWN, '/mijn/toestemmingen/nieuwsbrief/bewijs', 'the receipt of a consent that was withdrawn'),
];

const LINKS = [
  page('the link of a sign-up', async (visit, _to, lang) => visit.goto(await signUp(visit, somebody(), lang))),
  page('the link of a sign-up, with a bad password', async (visit, _to, lang) => {
    await visit.goto(await signUp(visit, somebody(), lang));
    await choosePassword(visit, 'password_again', 'kort');
  }),
  page('the link of a sign-up from a mailbox with an account', async (visit, _to, lang) => {
    await visit.goto(await signUp(visit, somebody({ email: NEVER_ASKED }), lang));
  }),
  page('the link of a sign-up that has been replaced', async (visit, _to, lang) => {
    const link = await signUp(visit, somebody(), lang);
    await visit.request.post(`${link}/opnieuw`, { headers: { origin: new URL(link).origin } });
    await visit.goto(link);
  }),
  page('the link of a sign-up that has been used', async (visit, _to, lang) => {
    const link = await signUp(visit, somebody(), lang);
    await visit.goto(link);
    await choosePassword(visit, 'password_again');
    await logOut(visit);
    await visit.goto(link);
  }),
  page('a new account', async (visit, _to, lang) => makeAccount(visit, somebody({ newsletter: true }), lang)),
  page('consents, just given', async (visit, to, lang) => {
    await makeAccount(visit, somebody(), lang);
    await visit.goto(to('/mijn/toestemmingen'));
    await visit.check('#newsletter');
    await visit.locator('form[action$="/nieuwsbrief/geven"] button').click();
  }),
  page('the link for a new password', async (visit, to, lang) => visit.goto(await newPassword(visit, to, lang))),
  page('the link for a new password, with a bad one', async (visit, to, lang) => {
    await visit.goto(await newPassword(visit, to, lang));
    await choosePassword(visit, 'again', 'kort');
  }),
  page('a new password', async (visit, to, lang) => {
    await visit.goto(await newPassword(visit, to, lang));
    await choosePassword(visit, 'again', 'pannenkoek onder de eik');
  }),
  page('the link for a new password that has been used', async (visit, to, lang) => {
    const link = await newPassword(visit, to, lang);
    await visit.goto(link);
    await choosePassword(visit, 'again', 'pannenkoek onder de eik');
    await visit.goto(link);
  }),
];

async function newPassword(visit, to, lang) {
  const person = somebody();
  await makeAccount(visit, person, lang);
  await logOut(visit);
  await visit.goto(to('/wachtwoord-vergeten'));
  await visit.fill('#login', person.email);
  await send(visit);
  const { links } = await mail(person.email, lang === 'en' ? 'New password' : 'Nieuw wachtwoord');
  return links.find((link) => link.includes('/wachtwoord-vergeten/nieuw/'));
}

const REFUSALS = [
  at('/bestaat-niet'),
  at('/uitloggen'),
  page('a form that is sent after logging out elsewhere', async (visit, to, lang) => {
    await logIn(visit, PAUSED, DEMO_PASSWORD, lang);
    await visit.goto(to('/mijn/toestemmingen'));
    await visit.context().clearCookies();
    await visit.locator('form[action$="/nieuwsbrief/intrekken"] button').click();
  }),
  page('a form that is too large', async (visit, to) => {
    await visit.goto(to('/wachtwoord-vergeten'));
    await visit.fill('#login', 'a'.repeat(300_000));
    await send(visit);
  }),
];

// Limits count per network address: these come from one of their own, so that nobody else is bothered.
const ELSEWHERE = '127.0.0.77';

const TOO_MANY = [
  page(
    'too many requests for a new password',
    async (visit, to) => {
      for (let tries = 0; tries < 11; tries += 1) {
        await visit.goto(to('/wachtwoord-vergeten'));
        await visit.fill('#login', `niemand.${tries}@voorbeeld.example`);
        await send(visit);
      }
    },
    ELSEWHERE,
  ),
  page(
    'too many tries to log in',
    async (visit, to) => {
      await visit.goto(to('/inloggen'));
      for (let tries = 0; tries < 11; tries += 1) await typeLogIn(visit, 'niemand', `poging ${tries}`);
    },
    ELSEWHERE,
  ),
];

const EVERY = [...PUBLIC, ...MISTAKES, ...PERSONAL, ...LINKS, ...REFUSALS, ...TOO_MANY];

/** A name here and a language: one page to look at. The ways that make an account or use up tries are walked in Dutch only. */
export const PAGES = [
  ...EVERY.map((one) => ({ ...one, lang: 'nl' })),
  ...[...PUBLIC, ...MISTAKES, ...PERSONAL, ...LINKS.slice(0, 1), ...REFUSALS].map((one) => ({ ...one, lang: 'en' })),
];

/** Goes there with a fresh browser: the visit, and the status of the page. Whoever calls this ends the visit. */
export async function open({ way, lang, address }) {
  const visit = await visitor({ url: address && (await from(address)) });
  let status = 0;
  visit.on('response', (answer) => {
    if (answer.request().isNavigationRequest()) status = answer.status();
  });
  try {
    await way(visit, language(lang).to, lang);
    await visit.waitForLoadState();
    return { visit, status };
  } catch (error) {
    await leave(visit);
    throw error;
  }
}
