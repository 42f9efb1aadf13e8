// Every page there is, and how somebody gets to see it.

import { from, leave, mail, visitor } from './house.mjs';
import {
  ACTS,
  COMMUNICATION,
  addMember,
  ADMINISTRATOR,
  APPLICANT,
  askForNewsletter,
  choosePassword,
  CONTACT,
  COORDINATOR,
  DEMO_PASSWORD,
  language,
  linkTo,
  logIn,
  logInAtWork,
  logOut,
  makeAccount,
  NEVER_ASKED,
  OFFICER,
  PASSWORD,
  PAUSED,
  GUARDIAN,
  REPRESENTED,
  send,
  signUp,
  somebody,
  subscribe,
  typeLogIn,
  WITHDRAWN,
} from './people.mjs';

/** A page: what it is called here, and how a visitor with a fresh browser gets there; `to` gives the address in a language. */
const page = (name, way, more = {}) => ({ name, way, answers: 200, ...more });
const at = (path, more) => page(path, (visit, to) => visit.goto(to(path)), more);
const REFUSED = { answers: 422 };
const GONE = { answers: 410 };

/** Somebody of the demonstration, logged in. */
const as = (login, name, way, more) =>
  page(
    name,
    async (visit, to, lang) => {
      await visit.context().addCookies(await session(login));
      await way(visit, to, lang);
    },
    more,
  );
const sessions = new Map();

/** The cookies of somebody who is logged in. One session serves all their pages. */
function session(login) {
  if (!sessions.has(login)) sessions.set(login, begin(login));
  return sessions.get(login);
}

async function begin(login) {
  const visit = await visitor();
  if (login.endsWith('@woonmensen.example')) await logInAtWork(visit, login);
  else await logIn(visit, login, DEMO_PASSWORD);
  const cookies = await visit.context().cookies();
  await leave(visit);
  return cookies;
}

const asAt = (login, path, name = path) => as(login, name, (visit, to) => visit.goto(to(path)));

/** The question that waits. */
async function openQuestion(visit, to) {
  await visit.goto(to('/beheer/vertegenwoordigers'));
  await visit.locator('main a[href*="/beheer/vertegenwoordigers/"]').first().click();
}

async function findMeant(visit, to) {
  await openQuestion(visit, to);
  await visit.locator('form[action$="/zoeken"] button').click();
}

/** Filled in as it should be, up to the page to check it. */
async function askToAct(visit, to) {
  await visit.goto(to('/mijn/vertegenwoordigers/nieuw'));
  await visit.locator('input[name=kind][value=administrator]').check();
  const typed = { name: 'Sanne Bakker', birth_date_day: '27', birth_date_month: '3', birth_date_year: '1985', postcode: '7311 AB',
    house_number: '12', begins_day: '1', begins_month: '12', begins_year: '2026' };
  for (const [field, text] of Object.entries(typed)) await visit.locator(`#${field}`).fill(text);
  await visit.locator('#property').check();
  await send(visit);
}

/** A page as who acts for another sees it, in a session of its own: acting goes with the session. */
const actingAt = (path, more) => actingAs(ACTS, path, more);

const actingAs = (who, path, more) =>
  page(
    `${path}, for another${who === ACTS ? '' : ' in everything'}`,
    async (visit, to) => {
      await logIn(visit, who, DEMO_PASSWORD);
      await visit.goto(to('/mijn/vertegenwoordigers'));
      await visit.locator('form[action$="/handelen"] button').click();
      await visit.goto(to(path));
    },
    more,
  );

const PUBLIC = [
  at('/'),
  at('/contact'),
  at('/cookies'),
  at('/invoer-gewist'),
  at('/invoer-gewist?wat=account-maken'),
  at('/toegankelijkheid'),
  at('/privacy'),
  at('/privacy/beloften'),
  at('/privacy/beloften?staat=deels'),
  at('/privacy/verklaring'),
  at('/privacy/verklaring/versies'),
  at('/privacy/verklaring/versies/1'),
  at('/privacy/verklaring/verschil'),
  at('/privacy/gegevens'),
  at('/privacy/rechten'),
  at('/privacy/verzoek'),
  at('/privacy/verzoek/inzage'),
  at('/privacy/verzoek/nabestaande'),
  at('/privacy/verzoek/volgen'),
  at('/postbus'),
  at('/inloggen'),
  at('/uitgelogd'),
  at('/wachtwoord-vergeten'),
  at('/wachtwoord-vergeten/verstuurd'),
  at('/aanmelden'),
  at('/aanmelden/verstuurd'),
  at('/aanmelden/jonger-dan-16'),
  at('/nieuwsbrief'),
  at('/nieuwsbrief/verstuurd'),
  at('/nieuwsbrief/aangemeld'),
  at('/nieuwsbrief/afgemeld'),
  at('/nieuwsbrief/afmelden/proef'),
  at('/nieuwsbrief/archief'),
  at('/nieuwsbrief/archief/1'),
  at('/account-gesloten'),
  at('/account-gesloten?nieuwsbrief=blijft'),
];

const REMEMBERED = page('sign-up with what was typed before', async (visit, to) => {
  await visit.goto(to('/aanmelden'));
  await visit.fill('#family_name', 'Kastanjelaar-Wilgenroos van den Meidoornhof');
  await visit.fill('#email', 'een.heel.lang.adres.dat.niet.ophoudt@huurders-van-de-woonmensen.example');
  await send(visit);
  await visit.goto(to('/aanmelden'));
});

const MISTAKES = [
  page('sign-up with nothing filled in', async (visit, to) => {
    await visit.goto(to('/aanmelden'));
    await send(visit);
  }),
  page('the newsletter with nothing filled in', async (visit, to) => {
    await visit.goto(to('/nieuwsbrief'));
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
  ...['telefoon', 'adres', 'e-mail', 'huishouden'].map((form) =>
    as(NEVER_ASKED, `the form for ${form} with nothing right`, async (visit, to) => {
      await visit.goto(to(`/mijn/gegevens/${form}`));
      for (const field of await visit.locator('main input[type=text], main input[type=tel], main input[type=email]').all()) await field.fill('?');
      await visit.locator('main form:has(.field) button[type=submit]').last().click();
    }),
  ),
  as(NEVER_ASKED, 'a consent without its box ticked', async (visit, to) => {
    await visit.goto(to('/mijn/toestemmingen'));
    await visit.locator('form[action$="/nieuwsbrief/geven"] button').click();
  }),
].map((one) => ({ ...one, ...REFUSED }));

const PERSONAL = [
  asAt(PAUSED, '/', 'home, logged in'),
  asAt(PAUSED, '/mijn'),
  asAt(NEVER_ASKED, '/mijn', 'the overview of a tenant'),
  asAt(NEVER_ASKED, '/mijn/account'),
  asAt(NEVER_ASKED, '/mijn/account/wachtwoord'),
  asAt(NEVER_ASKED, '/mijn/account/app'),
  asAt(NEVER_ASKED, '/mijn/account/passkeys/nieuw'),
  asAt(PAUSED, '/mijn/gegevens'),
  asAt(APPLICANT, '/mijn/gegevens', 'the details of somebody who looks for a home'),
  asAt(WITHDRAWN, '/mijn/gegevens', 'the details of a former tenant'),
  asAt(PAUSED, '/mijn/gegevens/betalingen'),
  asAt(PAUSED, '/mijn/gegevens/verbeteren'),
  asAt(PAUSED, '/mijn/gegevens/telefoon'),
  asAt(PAUSED, '/mijn/gegevens/adres'),
  asAt(PAUSED, '/mijn/gegevens/e-mail'),
  asAt(PAUSED, '/mijn/gegevens/huishouden'),
  asAt(PAUSED, '/mijn/koppelen'),
  asAt(PAUSED, '/mijn/vertegenwoordigers', 'nobody acts for anybody'),
  asAt(ACTS, '/mijn/vertegenwoordigers', 'whom somebody acts for'),
  asAt(REPRESENTED, '/mijn/vertegenwoordigers', 'who acts for somebody'),
  asAt(PAUSED, '/mijn/vertegenwoordigers/nieuw'),
  as(
    PAUSED,
    'acting for another with nothing filled in',
    async (visit, to) => {
      await visit.goto(to('/mijn/vertegenwoordigers/nieuw'));
      await send(visit);
    },
    REFUSED,
  ),
  as(PAUSED, 'what is asked to act for another, to check', askToAct),
  as(
    PAUSED,
    'acting for another without a proof',
    async (visit, to) => {
      await askToAct(visit, to);
      await send(visit);
    },
    REFUSED,
  ),
  as(ACTS, 'giving up acting for another', async (visit, to) => {
    await visit.goto(to('/mijn/vertegenwoordigers'));
    await visit.locator('a[href$="/stoppen"]').first().click();
  }),
  actingAt('/mijn/namens'),
  actingAt('/mijn/namens/woning'),
  actingAt('/mijn/namens/gegevens', { answers: 403 }),
  actingAt('/mijn/gegevens', { answers: 403 }),
  actingAs(GUARDIAN, '/mijn/namens'),
  actingAs(GUARDIAN, '/mijn/namens/gegevens'),
  actingAs(GUARDIAN, '/mijn/namens/verzoeken'),
  actingAs(GUARDIAN, '/mijn/namens/verzoeken/nieuw'),
  actingAs(GUARDIAN, '/mijn/namens/verzoeken/nieuw/bezwaar'),
  actingAt('/', { answers: 200 }),
  as(
    PAUSED,
    'linking a home with nothing filled in',
    async (visit, to) => {
      await visit.goto(to('/mijn/koppelen'));
      await send(visit);
    },
    REFUSED,
  ),
  asAt(PAUSED, '/mijn/toestemmingen', 'consents, the newsletter paused'),
  asAt(NEVER_ASKED, '/mijn/toestemmingen', 'consents, the newsletter never given'),
  asAt(WITHDRAWN, '/mijn/toestemmingen', 'consents, the newsletter withdrawn'),
  asAt(PAUSED, '/mijn/toestemmingen/account/bewijs'),
  asAt(PAUSED, '/mijn/toestemmingen/nieuwsbrief/bewijs'),
  asAt(WITHDRAWN, '/mijn/toestemmingen/nieuwsbrief/bewijs', 'the receipt of a consent that was withdrawn'),
];

/** On the page that finds persons: what somebody of the demonstration is found by. */
async function find(visit, to, email) {
  await visit.goto(to('/beheer/personen'));
  await visit.fill('#email', email);
  await visit.locator('form[aria-labelledby=by-email] button').click();
}

/** The file of somebody of the demonstration, open for the first reason. */
async function openFile(visit, to, email) {
  await find(visit, to, email);
  await visit.locator('table a').first().click();
  if (await visit.locator('#reason').count()) {
    await visit.check('#reason');
    await send(visit);
  }
  await visit.waitForSelector('.opened');
}

/** The notes in that file. */
async function openNotes(visit, to, email) {
  await openFile(visit, to, email);
  await visit.locator('#notes a').click();
  await visit.waitForURL('**/notities');
}

/** The form for a note, with all but the last answers. */
async function writeNote(visit, to, body) {
  await openNotes(visit, to, PAUSED);
  await visit.locator('a.button').first().click();
  await visit.check('#kind');
  await visit.check('#topic');
  await visit.check('#source');
  await visit.fill('#subject', 'Muziek in de avond bij de trap van de derde verdieping');
  await visit.fill('#body', body);
}

/** What colleagues share (a text being written, letters being made), one lane works on at a time. */
let writing = Promise.resolve();
const inTurn = (way) => (...visit) => {
  const mine = writing.then(() => way(...visit));
  writing = mine.catch(() => {});
  return mine;
};

/** Letters for all homes, counted and not made yet. */
async function countLetters(visit, to) {
  await visit.goto(to('/beheer/brieven'));
  await visit.locator('main form button').click();
  await visit.waitForSelector('#most');
}

/** Letters for the first home, which can be fetched. */
async function makeLetters(visit, to) {
  await countLetters(visit, to);
  await visit.fill('#most', '1');
  await send(visit);
  await visit.waitForSelector('form[action*="/delen/"]');
}


/** A newsletter of one's own, with long words in it. */
async function writeNewsletter(visit, to, body) {
  await visit.goto(to('/beheer/nieuwsbrieven'));
  await visit.locator('main form button').first().click();
  await visit.fill('#subject', 'Schilderwerk aan de Burgemeester-van-Lawick-van-Pabstsingelboulevardlaan');
  await visit.fill('#body', body);
  await visit.locator('main form button').first().click();
}

const WORDS = '## Een kop\n\nEen **heel lang** woord: Meervoudigepersoonlijkheidsstoornisbehandelcentrum.\n\n- een\n- twee\n\n[Lees meer](https://www.voorbeeld.example/een/heel/lang/adres/dat/niet/ophoudt/en/nog/verder/gaat).';

/** The next privacy statement, with other words at its beginning. */
async function writeStatement(visit, to) {
  await visit.goto(to('/beheer/verklaring/schrijven'));
  const words = await visit.inputValue('#statement_nl');
  await visit.fill('#statement_nl', `Nieuw sinds ${Date.now()}.\n\n${words}`);
  await visit.locator('main form button').first().click();
  await visit.waitForURL('**/voorbeeld*');
}

const STAFF = [
  as(COMMUNICATION, 'newsletters', inTurn((visit, to) => visit.goto(to('/beheer/nieuwsbrieven')))),
  as(COMMUNICATION, 'a newsletter that was sent', inTurn(async (visit, to) => {
    await visit.goto(to('/beheer/nieuwsbrieven'));
    await visit.locator('table a').last().click();
  })),
  as(COMMUNICATION, 'a newsletter being written', inTurn(async (visit, to) => {
    await visit.goto(to('/beheer/nieuwsbrieven'));
    await visit.locator('main form button').first().click();
  })),
  as(COMMUNICATION, 'a newsletter with mistakes', inTurn((visit, to) => writeNewsletter(visit, to, '<b>vet</b>')), REFUSED),
  as(COMMUNICATION, 'a newsletter as readers see it', inTurn((visit, to) => writeNewsletter(visit, to, WORDS))),
  as(COMMUNICATION, 'a newsletter to send', inTurn(async (visit, to) => {
    await writeNewsletter(visit, to, WORDS);
    await visit.goto(visit.url().replace(/\/voorbeeld.*/, '/versturen'));
  })),
  as(COMMUNICATION, 'pictures of a newsletter', inTurn(async (visit, to) => {
    await writeNewsletter(visit, to, WORDS);
    await visit.goto(visit.url().replace(/\/voorbeeld.*/, '/beelden'));
  })),
  as(COMMUNICATION, 'a picture of a newsletter that is missing', inTurn(async (visit, to) => {
    await writeNewsletter(visit, to, WORDS);
    await visit.goto(visit.url().replace(/\/voorbeeld.*/, '/beelden'));
    await visit.locator('main form button').last().click();
  }), REFUSED),
  as(COMMUNICATION, 'a newsletter to throw away', inTurn(async (visit, to) => {
    await writeNewsletter(visit, to, WORDS);
    await visit.goto(visit.url().replace(/\/voorbeeld.*/, '/weggooien'));
  })),
  asAt(CONTACT, '/beheer/account'),
  page('the second step', async (visit) => {
    await logIn(visit, CONTACT, DEMO_PASSWORD);
    await visit.waitForURL('**/inloggen/code*');
  }),
  asAt(ADMINISTRATOR, '/beheer/importeren'),
  asAt(ADMINISTRATOR, '/beheer/importeren/uitleg'),
  asAt(ADMINISTRATOR, '/beheer/brieven'),
  as(ADMINISTRATOR, 'letters that were counted', inTurn(countLetters)),
  as(ADMINISTRATOR, 'letters for a wrong number of homes', inTurn(async (visit, to) => {
    await countLetters(visit, to);
    await visit.fill('#most', '0');
    await send(visit);
  }), REFUSED),
  as(ADMINISTRATOR, 'letters to fetch', inTurn(makeLetters)),
  as(ADMINISTRATOR, 'letters to throw away', inTurn(async (visit, to) => {
    await makeLetters(visit, to);
    await visit.goto(`${visit.url()}/weggooien`);
  })),
  asAt(CONTACT, '/beheer'),
  asAt(COMMUNICATION, '/beheer/bezoek'),
  asAt(COMMUNICATION, '/beheer/nieuwsbrieven/inlezen'),
  as(COMMUNICATION, 'subscribers without a list', async (visit, to) => {
    await visit.goto(to('/beheer/nieuwsbrieven/inlezen'));
    await send(visit);
  }, REFUSED),
  as(COMMUNICATION, 'subscribers of whom none can be brought in', async (visit, to) => {
    const rows = 'email;toestemming_op\ngeen adres;2026-01-01\nnoor@lezers.example;morgen\n';
    await visit.goto(to('/beheer/nieuwsbrieven/inlezen'));
    await visit.setInputFiles('#file', { name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await visit.fill('#evidence', 'Formulier op onze oude website, met een bevestiging per mail.');
    await visit.check('#agreed');
    await send(visit);
    await visit.waitForSelector('.counters');
  }),
  asAt(COMMUNICATION, '/beheer/nieuwsbrieven/post'),
  as(COORDINATOR, 'the privacy statement, for employees', inTurn((visit, to) => visit.goto(to('/beheer/verklaring')))),
  as(COORDINATOR, 'a privacy statement being written', inTurn((visit, to) => visit.goto(to('/beheer/verklaring/schrijven')))),
  as(COORDINATOR, 'a privacy statement with mistakes', inTurn(async (visit, to) => {
    await visit.goto(to('/beheer/verklaring/schrijven'));
    await visit.fill('#statement_nl', '# Meervoudigepersoonlijkheidsstoornisbehandelcentrum');
    await visit.locator('main form button').first().click();
  }), REFUSED),
  as(COORDINATOR, 'a privacy statement as people will read it', inTurn((visit, to) => writeStatement(visit, to))),
  as(COORDINATOR, 'a privacy statement without a day', inTurn(async (visit, to) => {
    await writeStatement(visit, to);
    await visit.goto(to('/beheer/verklaring/publiceren'));
    await visit.locator('main form button').first().click();
  }), REFUSED),
  as(COORDINATOR, 'a privacy statement to publish', inTurn(async (visit, to) => {
    await writeStatement(visit, to);
    await visit.goto(to('/beheer/verklaring/publiceren'));
    const soon = new Date(Date.now() + 30 * 24 * 3600 * 1000);
    await visit.fill('#effective_day', String(soon.getUTCDate()));
    await visit.fill('#effective_month', String(soon.getUTCMonth() + 1));
    await visit.fill('#effective_year', String(soon.getUTCFullYear()));
    await visit.fill('#reason', 'De functionaris is ziek en de vervanger ook. Dit kon niet wachten.');
    await visit.locator('main form button').first().click();
  })),
  as(COORDINATOR, 'a privacy statement that was advised on', inTurn(async (visit, to) => {
    await writeStatement(visit, to);
    await visit.context().clearCookies();
    await visit.context().addCookies(await session(OFFICER));
    await visit.reload();
    await visit.fill('#advice', 'Leg ook uit hoe lang u foto\u2019s van reparaties bewaart.\n\nVerder akkoord.');
    await visit.locator('main form button').first().click();
    await visit.waitForSelector('#deel-advies .quote');
  })),
  asAt(ADMINISTRATOR, '/beheer/instellingen'),
  asAt(ADMINISTRATOR, '/beheer/instellingen/wijzigen'),
  as(ADMINISTRATOR, 'settings with colours that nobody can read', async (visit, to) => {
    await visit.goto(to('/beheer/instellingen/wijzigen'));
    await visit.fill('#action', '#DDDDDD');
    await visit.fill('#brand_dark', '#222222');
    await visit.fill('#phone', '');
    await visit.locator('main form button').first().click();
  }, REFUSED),
  as(ADMINISTRATOR, 'settings to check', async (visit, to) => {
    await visit.goto(to('/beheer/instellingen/wijzigen'));
    await visit.fill('#action', '#6B1D5C');
    await visit.fill('#legal_name', 'Woningstichting Meervoudigepersoonlijkheidsstoornisbehandelcentrum en Omstreken');
    await visit.locator('main form button').first().click();
  }),
  asAt(ADMINISTRATOR, '/beheer/gezondheid'),
  asAt(ADMINISTRATOR, '/beheer/gezondheid/visits.purge'),
  asAt(COORDINATOR, '/beheer/post'),
  asAt(COORDINATOR, '/beheer/post?stand=mislukt', 'mails of which none failed'),
  asAt(COORDINATOR, '/beheer/verzoeken/cijfers'),
  asAt(CONTACT, '/beheer/personen'),
  as(CONTACT, 'persons who were found', (visit, to) => find(visit, to, PAUSED)),
  as(CONTACT, 'nobody who was found', (visit, to) => find(visit, to, 'niemand@voorbeeld.example')),
  as(CONTACT, 'a search with mistakes', (visit, to) => find(visit, to, 'niemand'), REFUSED),
  as(CONTACT, 'a file that is shut', async (visit, to) => {
    await find(visit, to, WITHDRAWN);
    await visit.locator('table a').first().click();
  }),
  as(CONTACT, 'an open file', (visit, to) => openFile(visit, to, PAUSED)),
  as(CONTACT, 'the notes in a file', (visit, to) => openNotes(visit, to, PAUSED)),
  as(CONTACT, 'a note with a reply', async (visit, to) => {
    await openNotes(visit, to, PAUSED);
    await visit.locator('.card a').last().click();
  }),
  as(CONTACT, 'a note to correct', async (visit, to) => {
    await openNotes(visit, to, PAUSED);
    await visit.locator('.card a').last().click();
    await visit.locator('#text a.button').click();
  }),
  as(CONTACT, 'a new note, with another file open', async (visit, to) => {
    await openFile(visit, to, NEVER_ASKED);
    await openNotes(visit, to, PAUSED);
    await visit.locator('a.button').first().click();
  }),
  as(CONTACT, 'a new note with mistakes', async (visit, to) => {
    await writeNote(visit, to, '');
    await visit.locator('main form button').last().click();
  }, REFUSED),
  as(CONTACT, 'a new note with a citizen service number', async (visit, to) => {
    await writeNote(visit, to, 'Hij noemde het nummer 1234.56.782 aan de telefoon.');
    await visit.locator('#note-form button').last().click();
  }),
  as(CONTACT, 'a new note with the number masked', async (visit, to) => {
    await writeNote(visit, to, 'Hij noemde het nummer 1234.56.782 aan de telefoon.');
    await visit.locator('#note-form button').last().click();
    await visit.locator('button[value=mask]').click();
  }),
  asAt(PAUSED, '/mijn/dossier'),
  asAt(WITHDRAWN, '/mijn/dossier', 'no notes about me'),
  as(PAUSED, 'a note about me', async (visit, to) => {
    await visit.goto(to('/mijn/dossier'));
    await visit.locator('.card a').last().click();
  }),
  as(PAUSED, 'a reply that is empty', async (visit, to) => {
    await visit.goto(to('/mijn/dossier'));
    await visit.locator('.card a').first().click();
    await visit.locator('#reply-form button').click();
  }, REFUSED),
  as(CONTACT, 'linking an account', async (visit, to) => {
    await openFile(visit, to, PAUSED);
    await visit.goto(visit.url().replace('/personen/', '/koppelen/'));
  }),
  asAt(PAUSED, '/mijn/inzien'),
  asAt(PAUSED, '/mijn/inzien?soort=portaal', 'what the portal did'),
  as(PAUSED, 'a page for employees', (visit, to) => visit.goto(to('/beheer')), { answers: 403 }),
];

/** Somebody without an account, who types as much as they may. */
const STRANGER = {
  name: 'Wilhelmina Adriana Oosterwijk-Schimmelpenninck-Hooghiemstra-Vollenhovensteinburg',
  birth_date_day: '14',
  birth_date_month: '2',
  birth_date_year: '1939',
  email: 'een.heel.lang.adres.dat.niet.ophoudt@huurders-van-de-woonmensen.example',
  phone: '06 12345678',
  address: 'Burgemeester-Jonkheer-van-Lawick-van-Pabstsingelboulevardlaan 12345-a bis\n7311 AB Apeldoorn',
};

/** The page on which a request of a stranger stands once more. */
async function checkRequest(visit, to, kind = 'bezwaar', typed = {}) {
  await visit.goto(to(`/privacy/verzoek/${kind}`));
  const { email: _, ...unmailed } = STRANGER;
  for (const [field, words] of Object.entries({ ...unmailed, ...typed })) await visit.fill(`#${field}`, words);
  await send(visit);
}

/** Asks something without an account: number and code. */
async function askRequest(visit, to, kind, typed) {
  await checkRequest(visit, to, kind, typed);
  await visit.locator('button[value=send]').click();
  const [number, code] = await visit.locator('.pairs strong').allInnerTexts();
  return { number, code };
}

/** Follows a request of one's own making. */
async function followRequest(visit, to, kind, typed) {
  const { number, code } = await askRequest(visit, to, kind, typed);
  await follow(visit, to, { number, code });
}

async function follow(visit, to, { number, code }) {
  await visit.goto(to('/privacy/verzoek/volgen'));
  await visit.fill('#number', number);
  await visit.fill('#code', code);
  await send(visit);
}

const REQUESTS = [
  page('a request with nothing right', async (visit, to) => {
    await visit.goto(to('/privacy/verzoek/correctie'));
    await visit.fill('#email', 'geen adres');
    await send(visit);
  }, REFUSED),
  page('a request to check', (visit, to) =>
    checkRequest(visit, to, 'bezwaar', { email: STRANGER.email, body: 'De vragenlijst na een reparatie.\n\nIk wil dat niet.' })),
  page('a request with a citizen service number', (visit, to) => checkRequest(visit, to, 'bezwaar', { body: 'Mijn nummer is 1234.56.782.' })),
  page('a request that was sent', (visit, to) => askRequest(visit, to, 'inzage')),
  page('following with nothing filled in', async (visit, to) => {
    await visit.goto(to('/privacy/verzoek/volgen'));
    await send(visit);
  }, REFUSED),
  page('a request that is followed', (visit, to) => followRequest(visit, to, 'bezwaar', { body: 'De vragenlijst na een reparatie.' })),
  page('a request with a message and a file', async (visit, to) => {
    await followRequest(visit, to, 'correctie', { body: 'Ik heet De Wit,\nniet De Witt.' });
    await visit.fill('#body', 'Hier is mijn trouwakte. Eenheelanglangwoorddatnietopeentelefoonpastmaartochgeschrevenwerd.');
    await visit.locator('#message-form button').click();
    await visit.setInputFiles('#file', { name: 'akte.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 akte\n%%EOF') });
    await visit.locator('form[action$="/bestand"] button').click();
  }),
  page('a message that is empty', async (visit, to) => {
    await followRequest(visit, to, 'inzage');
    await visit.locator('#message-form button').click();
  }, REFUSED),
  page('withdrawing a request', async (visit, to) => {
    await followRequest(visit, to, 'inzage');
    await visit.locator('a[href$="/intrekken"]').click();
  }),
  page('a request that was withdrawn', async (visit, to) => {
    await followRequest(visit, to, 'inzage');
    await visit.locator('a[href$="/intrekken"]').click();
    await send(visit);
  }),
  asAt(NEVER_ASKED, '/mijn/verzoeken', 'no requests'),
  asAt(NEVER_ASKED, '/mijn/verzoeken/nieuw'),
  asAt(NEVER_ASKED, '/mijn/verzoeken/nieuw/inzage'),
  as(NEVER_ASKED, 'a request of one\'s own to check', async (visit, to) => {
    await visit.goto(to('/mijn/verzoeken/nieuw/inzage'));
    await send(visit);
  }),
  as(NEVER_ASKED, 'a request of one\'s own without a password', async (visit, to) => {
    await visit.goto(to('/mijn/verzoeken/nieuw/inzage'));
    await send(visit);
    await visit.locator('button[value=send]').click();
  }, REFUSED),
  page('a request of one\'s own, on the list', async (visit, to, lang) => {
    await makeAccount(visit, somebody(), lang);
    await visit.goto(to('/mijn/verzoeken/nieuw/bezwaar'));
    await visit.fill('#body', 'De vragenlijst na een reparatie.');
    await send(visit);
    await visit.locator('button[value=send]').click();
    await visit.goto(to('/mijn/verzoeken'));
  }),
];

/** Begins to decide on a request that a stranger asked a moment ago; gives where its case stands, and how it is followed. */
async function decideOn(visit, to, path) {
  const asked = await askRequest(visit, to, 'bezwaar', { body: 'De vragenlijst na een reparatie.' });
  const base = to(`/beheer/verzoeken/${asked.number}`);
  await visit.goto(base + path);
  return { base, ...asked };
}

/** Writes a refusal and reads it. */
async function refuse(visit, to) {
  const asked = await decideOn(visit, to, '/besluit/weigering');
  await visit.fill('#reason', 'Wij vragen u naar de reparatie om die te verbeteren.\n\n- één vraag\n- eenheelanglangwoorddatnietopeentelefoonpastmaartochgeschrevenwerdineenbrief');
  await visit.check('input[name=way][value=portal]');
  await visit.locator('button[value=preview]').click();
  await visit.waitForSelector('#send');
  return asked;
}

/** Sends it too. */
async function refused(visit, to) {
  const asked = await refuse(visit, to);
  await visit.locator('#send').click();
  await visit.waitForURL('**/brieven/**');
  return asked;
}

const DECISIONS = [
  as(COORDINATOR, 'what can be decided', (visit, to) => decideOn(visit, to, '/besluit')),
  as(COORDINATOR, 'a refusal to write', (visit, to) => decideOn(visit, to, '/besluit/weigering')),
  as(COORDINATOR, 'a refusal with nothing filled in', async (visit, to) => {
    await decideOn(visit, to, '/besluit/weigering');
    await visit.fill('#name', '');
    await visit.check('input[name=way][value=post]');
    await visit.fill('#address', '');
    await visit.locator('button[value=preview]').click();
  }, REFUSED),
  as(COORDINATOR, 'a refusal to check', refuse),
  as(COORDINATOR, 'an extension to write', (visit, to) => decideOn(visit, to, '/besluit/verlenging')),
  as(COORDINATOR, 'an answer that has to wait', (visit, to) => decideOn(visit, to, '/besluit/antwoord')),
  as(COORDINATOR, 'a letter that was sent', refused),
  as(COORDINATOR, 'a request with its letter', async (visit, to) => visit.goto((await refused(visit, to)).base)),
  as(COORDINATOR, 'a letter to who asked', async (visit, to) => {
    const { number, code } = await refused(visit, to);
    await visit.goto(to('/privacy/verzoek/volgen'));
    await visit.fill('#number', number);
    await visit.fill('#code', code);
    await send(visit);
    await visit.locator('#letters a').click();
    await visit.waitForURL('**/brieven/**');
  }),
];

/** Somebody new asks a correction, with names as long as they may be; gives their cookies and the number. */
async function askCorrection() {
  const visit = await visitor();
  const person = somebody({ given_names: 'Wilhelmina Adriana Cornelia Johanna', family_name: 'Oosterwijk-Schimmelpenninck-Hooghiemstra-Vollenhovensteinburg' });
  await makeAccount(visit, person);
  await visit.goto('/mijn/verzoeken/nieuw/correctie');
  await visit.fill('#body', 'Mijn achternaam en mijn geboortedatum kloppen niet.');
  await send(visit);
  await visit.locator('button[value=send]').click();
  await visit.waitForURL('**gelukt=verstuurd');
  const asked = { number: visit.url().match(/\d{4}-\d{4}/)[0], cookies: await visit.context().cookies() };
  await leave(visit);
  return asked;
}

/** Puts two data of that on the list, accepts one and rejects one. */
async function correct() {
  const asked = await askCorrection();
  const desk = await visitor();
  await desk.context().addCookies(await session(COORDINATOR));
  const lines = `/beheer/verzoeken/${asked.number}/correctie`;
  await putDown(desk, `${lines}/nieuw/achternaam`, { family_name: 'Oosterwijk-Schimmelpenninck' });
  await putDown(desk, `${lines}/nieuw/geboortedatum`, { birth_date_day: '15' });
  await putDown(desk, `${lines}/nieuw/adres`, { street: 'Burgemeester-Jonkheer-van-Lawick-van-Pabstsingelboulevardlaan' });
  await desk.goto(`${lines}/1`);
  await desk.locator('button[value=accept]').click();
  await desk.goto(`${lines}/2`);
  await desk.fill('#why', 'In uw paspoort staat 14 februari. Laat ons een akte zien als dat niet klopt.');
  await desk.locator('button[value=reject]').click();
  await desk.goto(`${lines}/doorgegeven`);
  await desk.fill('#recipient', 'Schildersbedrijf De Kwast en Zonen, dat het trappenhuis schildert');
  await desk.fill('#why_not', 'Het bedrijf bestaat niet meer.');
  await desk.locator('#told-form > button').click();
  await desk.waitForURL('**gelukt=doorgegeven');
  await leave(desk);
  return asked;
}

async function putDown(desk, address, typed) {
  await desk.goto(address);
  for (const [field, words] of Object.entries(typed)) await desk.fill(`#${field}`, words);
  await desk.locator('#line-form > button').click();
  await desk.waitForURL('**gelukt=toegevoegd');
}

let corrected;
const correction = (path, way = () => {}) => async (visit, to) => {
  const { number } = await (corrected ??= correct());
  await visit.goto(to(`/beheer/verzoeken/${number}${path}`));
  await way(visit);
};

/** As who asked sees it. */
const ownCorrection = (path, way = () => {}) => async (visit, to) => {
  const { number, cookies } = await (corrected ??= correct());
  await visit.context().addCookies(cookies);
  await visit.goto(to(path.replace('{number}', number)));
  await way(visit);
};

const CORRECTIONS = [
  as(COORDINATOR, 'a correction, line by line', correction('/correctie')),
  as(OFFICER, 'a correction as the officer sees it', correction('/correctie')),
  as(CONTACT, 'a correction on its case page', correction('')),
  as(CONTACT, 'a name to put down', correction('/correctie/nieuw/achternaam')),
  as(CONTACT, 'a name that stands already', correction('/correctie/nieuw/achternaam', (visit) => visit.locator('#line-form > button').click()), REFUSED),
  as(CONTACT, 'an address to put down', correction('/correctie/nieuw/adres')),
  as(CONTACT, 'another datum with nothing filled in', correction('/correctie/nieuw/anders', (visit) => visit.locator('#line-form > button').click()), REFUSED),
  as(COORDINATOR, 'a line to decide', correction('/correctie/3')),
  as(COORDINATOR, 'a line rejected without a reason', correction('/correctie/3', (visit) => visit.locator('button[value=reject]').click()), REFUSED),
  as(CONTACT, 'a line to take away', correction('/correctie/3/weghalen')),
  as(COORDINATOR, 'an answer to a correction that has to wait', correction('/besluit/antwoord')),
  as(CONTACT, 'who was told of a correction', correction('/correctie/doorgegeven')),
  as(CONTACT, 'who was told, with nothing filled in', correction('/correctie/doorgegeven', (visit) => visit.locator('#told-form > button').click()), REFUSED),
  page('a correction as who asked sees it', ownCorrection('/mijn/verzoeken/{number}')),
  page('data of which one is disputed', ownCorrection('/mijn/gegevens')),
  page('saying something beside a datum', ownCorrection('/mijn/verzoeken/{number}/correctie/2')),
  page('saying nothing beside a datum', ownCorrection('/mijn/verzoeken/{number}/correctie/2', async (visit) => {
    await visit.fill('#said', '');
    await visit.locator('#said-form > button').click();
  }), REFUSED),
];

/** Somebody of the demonstration asks to see their data; gives the number. */
async function askForData(to) {
  const visit = await visitor();
  await visit.context().addCookies(await session(PAUSED));
  await visit.goto(to('/mijn/verzoeken/nieuw/inzage'));
  await send(visit);
  await visit.fill('#password', DEMO_PASSWORD);
  await visit.locator('button[value=send]').click();
  await visit.waitForURL('**gelukt=verstuurd');
  const [number] = visit.url().match(/\d{4}-\d{4}/);
  await leave(visit);
  return number;
}

const notesOf = (to, number) => to(`/beheer/verzoeken/${number}/werkaantekeningen`);

/** To the page on which the first of the notes is left out. */
async function toWithhold(visit, to, number) {
  await visit.goto(`${notesOf(to, number)}?toon=alle`);
  await visit.locator('a[href$="/weglaten"]').first().click();
  await visit.waitForSelector('#withhold-form');
}

async function withholdFirst(visit, to, number) {
  await toWithhold(visit, to, number);
  await visit.check('input[name=ground][value=others]');
  await visit.fill('#words', 'Uit de notitie blijkt wie ons belde.\nEenheelanglangwoorddatnietopeentelefoonpastmaartochgeschrevenwerd.');
  await visit.locator('#withhold-form button').last().click();
  await visit.waitForURL('**gelukt=weggelaten');
}

async function giveOthers(visit, to, number) {
  await visit.goto(`${notesOf(to, number)}/alle`);
  await send(visit);
  await visit.waitForURL('**gelukt=alle-gegeven');
}

/** Each system outside the portal is searched: no answer leaves before. */
async function searchOutside(desk, place) {
  await desk.goto(place);
  await desk.locator('form[action$="/zoekwerk"] button').click();
  for (;;) {
    await desk.goto(place);
    const open = desk.locator('#tasks').getByRole('link', { name: /Afronden|Finish/ });
    if ((await open.count()) === 0) return;
    await open.first().click();
    await desk.check('input[name=ended][value=nothing]');
    await desk.fill('#words', 'Gezocht op naam en adres.');
    await desk.locator('#task-form > button').click();
  }
}

/** The same, and it is granted but for one note. */
async function grantData(to) {
  const number = await askForData(to);
  const desk = await visitor();
  await desk.context().addCookies(await session(COORDINATOR));
  await withholdFirst(desk, to, number);
  await giveOthers(desk, to, number);
  await searchOutside(desk, to(`/beheer/verzoeken/${number}`));
  await desk.goto(to(`/beheer/verzoeken/${number}/besluit/antwoord`));
  await desk.check('input[name=outcome][value=partly]');
  await desk.fill('#done', 'U ziet al uw gegevens in dit portaal.');
  await desk.check('input[name=way][value=portal]');
  await desk.locator('button[value=preview]').click();
  await desk.locator('#send').click();
  await desk.waitForURL('**/brieven/**');
  await leave(desk);
  return number;
}

const once = (made) => {
  let number;
  return (to) => (number ??= made(to));
};
const [asked, reviewed, granted] = [once(askForData), once(askForData), once(grantData)];

const DOSSIERS = [
  as(COORDINATOR, 'data for a request of nobody yet', async (visit, to) => {
    const { number } = await askRequest(visit, to, 'inzage');
    await visit.goto(to(`/beheer/verzoeken/${number}/dossier`));
  }),
  as(COORDINATOR, 'data for a request', async (visit, to) => visit.goto(to(`/beheer/verzoeken/${await asked(to)}/dossier`))),
  as(PAUSED, 'a code to follow a request without the account', async (visit, to) => {
    await visit.goto(to(`/mijn/verzoeken/${await asked(to)}/volgcode`));
    await visit.fill('#password', DEMO_PASSWORD);
    await send(visit);
  }),
  as(PAUSED, 'a code to follow a request, without the password', async (visit, to) => {
    await visit.goto(to(`/mijn/verzoeken/${await asked(to)}/volgcode`));
    await send(visit);
  }, REFUSED),
  as(CONTACT, 'notes to review', async (visit, to) => visit.goto(notesOf(to, await asked(to)))),
  as(COORDINATOR, 'notes of a request of nobody yet', async (visit, to) => {
    const { number } = await askRequest(visit, to, 'inzage');
    await visit.goto(notesOf(to, number));
  }),
  as(COORDINATOR, 'notes of which one is left out', async (visit, to) => {
    const number = await reviewed(to);
    await withholdFirst(visit, to, number);
    await visit.goto(`${notesOf(to, number)}?toon=alle`);
  }),
  as(COORDINATOR, 'leaving out a note', async (visit, to) => toWithhold(visit, to, await reviewed(to))),
  as(COORDINATOR, 'leaving out a note with nothing filled in', async (visit, to) => {
    await toWithhold(visit, to, await asked(to));
    await visit.locator('#withhold-form button').last().click();
  }, REFUSED),
  as(COORDINATOR, 'giving all notes', async (visit, to) => visit.goto(`${notesOf(to, await asked(to))}/alle`)),
  as(COORDINATOR, 'an answer without one note', async (visit, to) => {
    const number = await reviewed(to);
    await withholdFirst(visit, to, number);
    await visit.goto(`${notesOf(to, number)}/alle`);
    if (visit.url().endsWith('/alle')) await send(visit);
    await visit.goto(to(`/beheer/verzoeken/${number}/besluit/antwoord`));
  }),
  as(PAUSED, 'a request to see data that was granted', async (visit, to) => visit.goto(to(`/mijn/verzoeken/${await granted(to)}`))),
  as(PAUSED, 'the data that were asked for', async (visit, to) => visit.goto(to(`/mijn/verzoeken/${await granted(to)}/dossier`))),
  as(PAUSED, 'the data themselves', async (visit, to) => visit.goto(to(`/mijn/verzoeken/${await granted(to)}/dossier/lezen`))),
];

const LINKS = [
  page('the link of a sign-up', async (visit, _to, lang) => visit.goto(await signUp(visit, somebody(), lang))),
  page('the link of a sign-up, with a bad password', async (visit, _to, lang) => {
    await visit.goto(await signUp(visit, somebody(), lang));
    await choosePassword(visit, 'password_again', 'kort');
  }, REFUSED),
  page('the link of a sign-up from a mailbox with an account', async (visit, _to, lang) => {
    await visit.goto(await signUp(visit, somebody({ email: NEVER_ASKED }), lang));
  }),
  page('the link of a sign-up that has been replaced', async (visit, _to, lang) => {
    const link = await signUp(visit, somebody(), lang);
    await visit.request.post(`${link}/opnieuw`, { headers: { origin: new URL(link).origin } });
    await visit.goto(link);
  }, GONE),
  page('the link of a sign-up that has been used', async (visit, _to, lang) => {
    const link = await signUp(visit, somebody(), lang);
    await visit.goto(link);
    await choosePassword(visit, 'password_again');
    await logOut(visit);
    await visit.goto(link);
  }, GONE),
  page('the link of the newsletter', async (visit, _to, lang) => {
    await visit.goto(await askForNewsletter(visit, somebody().email, '/nieuwsbrief/bevestigen/', lang));
  }),
  page('the link of the newsletter that has been used', async (visit, _to, lang) => {
    const { email } = somebody();
    await subscribe(visit, email, lang);
    await visit.goto(await linkTo(email, '/nieuwsbrief/bevestigen/'));
  }, GONE),
  page('leaving the newsletter', async (visit, _to, lang) => {
    const { email } = somebody();
    await subscribe(visit, email, lang);
    await visit.goto(await askForNewsletter(visit, email, '/nieuwsbrief/afmelden/', lang));
  }),
  page('the way back to the newsletter', async (visit, to, lang) => {
    const { email } = somebody();
    await subscribe(visit, email, lang);
    await visit.goto(await askForNewsletter(visit, email, '/nieuwsbrief/afmelden/', lang));
    await send(visit);
    await visit.waitForURL(`**${to('/nieuwsbrief/afgemeld')}`);
    await visit.goto(await linkTo(email, '/nieuwsbrief/terug/'));
  }),
  page('a new account', async (visit, _to, lang) => makeAccount(visit, somebody({ newsletter: true }), lang)),
  page('consents, just given', async (visit, to, lang) => {
    await makeAccount(visit, somebody(), lang);
    await visit.goto(to('/mijn/toestemmingen'));
    await visit.check('#newsletter');
    await visit.locator('form[action$="/nieuwsbrief/geven"] button').click();
  }),
  page('the details of somebody with a very long name', async (visit, to, lang) => {
    await makeAccount(visit, LONG(), lang);
    await visit.goto(to('/mijn/gegevens'));
  }),
  page('a new e-mail address that waits', async (visit, to, lang) => changeEmail(visit, to, lang)),
  page('the link for a new e-mail address', async (visit, to, lang) => visit.goto(await changeEmail(visit, to, lang))),
  page('the link for a new e-mail address that was cancelled', async (visit, to, lang) => {
    const link = await changeEmail(visit, to, lang);
    await visit.locator('form[action$="/e-mail/annuleren"] button').click();
    await visit.goto(link);
  }, GONE),
  page('somebody who lives with you, and leaves', async (visit, to, lang) => {
    await makeAccount(visit, somebody(), lang);
    await visit.goto(to('/mijn/gegevens/huishouden'));
    await addMember(visit);
    await visit.locator('a[href$="/vertrek"]').click();
  }),
  page('the link for a new password', async (visit, to, lang) => visit.goto(await newPassword(visit, to, lang))),
  page('the link for a new password, with a bad one', async (visit, to, lang) => {
    await visit.goto(await newPassword(visit, to, lang));
    await choosePassword(visit, 'again', 'kort');
  }, REFUSED),
  page('a new password', async (visit, to, lang) => {
    await visit.goto(await newPassword(visit, to, lang));
    await choosePassword(visit, 'again', 'pannenkoek onder de eik');
  }),
  page('the link for a new password that has been used', async (visit, to, lang) => {
    const link = await newPassword(visit, to, lang);
    await visit.goto(link);
    await choosePassword(visit, 'again', 'pannenkoek onder de eik');
    await visit.goto(link);
  }, GONE),
];

/** Somebody whose name and address are as long as they may be. */
const LONG = () =>
  somebody({
    given_names: 'Wilhelmina Adriana Johanna Petronella Geertruida Margaretha',
    name_prefix: 'van der',
    family_name: 'Oosterwijk-Schimmelpenninck-Hooghiemstra-Vollenhovensteinburg',
    street: 'Burgemeester-Jonkheer-van-Lawick-van-Pabstsingelboulevardlaan',
    house_number: '12345-a bis',
  });

/** Asks for another address, and gives the link in the mail. */
async function changeEmail(visit, to, lang) {
  await makeAccount(visit, somebody(), lang);
  const { email } = somebody();
  await visit.goto(to('/mijn/gegevens/e-mail'));
  await visit.fill('#email', email);
  await visit.fill('#password', PASSWORD);
  await visit.locator('main form button[type=submit]').click();
  const { links } = await mail(email, lang === 'en' ? 'Confirm' : 'Bevestig');
  return links.find((link) => link.includes('/bevestigen/'));
}

/** At the desk: opens the file of somebody of the demonstration, and goes to a page below it. */
async function below(visit, to, email, path) {
  await find(visit, to, email);
  await visit.locator('table a').first().click();
  if (await visit.locator('#reason').count()) {
    await visit.check('#reason');
    await send(visit);
  }
  await visit.waitForSelector('.opened');
  await visit.goto(visit.url().split('?')[0] + path);
}

/** Writes a text for the account and goes to its preview. Nothing is published. */
async function draft(visit, to, words = 'Wij vragen ook uw tweede telefoonnummer. Wij bellen dat alleen als het andere niet werkt.') {
  await visit.goto(to('/beheer/toestemmingen/account'));
  await visit.fill('#nl', words);
  await visit.fill('#en', 'We also ask for your second phone number. We only call it when the other does not work.');
  await send(visit);
  await visit.waitForURL('**/voorbeeld');
}

const CONSENTS = [
  as(CONTACT, 'the consents of a person', (visit, to) => below(visit, to, WITHDRAWN, '/toestemmingen')),
  as(CONTACT, 'the consents of a person who gave few', (visit, to) => below(visit, to, NEVER_ASKED, '/toestemmingen')),
  as(CONTACT, 'recording a paper', (visit, to) => below(visit, to, PAUSED, '/toestemmingen/nieuwsbrief')),
  asAt(CONTACT, '/beheer/belangen'),
  as(CONTACT, 'telling that one knows somebody', (visit, to) => below(visit, to, PAUSED, '/bekend')),
  as(CONTACT, 'recording a paper about the account', (visit, to) => below(visit, to, PAUSED, '/toestemmingen/account')),
  as(CONTACT, 'recording a paper with mistakes', async (visit, to) => {
    await below(visit, to, PAUSED, '/toestemmingen/nieuwsbrief');
    await send(visit);
  }, REFUSED),
  asAt(COORDINATOR, '/beheer/toestemmingen'),
  asAt(COORDINATOR, '/beheer/toestemmingen/nieuwsbrief'),
  as(COORDINATOR, 'a text that is missing', async (visit, to) => {
    await visit.goto(to('/beheer/toestemmingen/nieuwsbrief'));
    await visit.fill('#nl', '');
    await send(visit);
  }, REFUSED),
  as(COORDINATOR, 'the preview of a text', inTurn((visit, to) => draft(visit, to))),
  as(COORDINATOR, 'the preview of a text with mistakes', inTurn(async (visit, to) => {
    await draft(visit, to, 'Een tekst met eenheelanglangwoorddatnietopeentelefoonpastmaartochgeschrevenwerd.');
    await visit.locator('#soort button').click();
  }), REFUSED),
  as(COORDINATOR, 'a text to be published', inTurn(async (visit, to) => {
    await draft(visit, to);
    await visit.check('#change');
    await visit.locator('#soort button').click();
    await visit.waitForURL('**/publiceren');
  })),
  asAt(COORDINATOR, '/beheer/toestemmingen/account', 'a text that is being written'),
];

/** The page of a colleague, found by name in the list. */
async function colleague(visit, to, path = '') {
  await visit.goto(to('/beheer/medewerkers'));
  await visit.getByRole('link', { name: 'Marieke' }).click();
  await visit.waitForURL(/medewerkers\/[0-9a-f-]{36}/);
  if (path) await visit.goto(visit.url() + path);
}

const COLLEAGUES = [
  asAt(ADMINISTRATOR, '/beheer/medewerkers'),
  asAt(CONTACT, '/beheer/vertegenwoordigers'),
  as(CONTACT, 'somebody who asks to act for another', openQuestion),
  as(CONTACT, 'who may be meant by who asks to act', findMeant),
  as(
    CONTACT,
    'acting for another confirmed with nothing chosen',
    async (visit, to) => {
      await findMeant(visit, to);
      await visit.locator('form[action$="/bevestigen"] button').click();
    },
    REFUSED,
  ),
  as(
    CONTACT,
    'acting for another refused without a reason',
    async (visit, to) => {
      await openQuestion(visit, to);
      await visit.locator('form[action$="/weigeren"] button').click();
    },
    REFUSED,
  ),
  as(OFFICER, 'somebody who asks to act, as the officer sees it', openQuestion),
  asAt(OFFICER, '/beheer/medewerkers', 'employees as the officer sees them'),
  asAt(ADMINISTRATOR, '/beheer/medewerkers/rechten'),
  asAt(ADMINISTRATOR, '/beheer/medewerkers/nieuw'),
  as(ADMINISTRATOR, 'an invitation with mistakes', async (visit, to) => {
    await visit.goto(to('/beheer/medewerkers/nieuw'));
    await visit.fill('#email', 'geen adres');
    await visit.check('#administrator');
    await visit.check('#data_protection_officer');
    await send(visit);
  }, REFUSED),
  as(ADMINISTRATOR, 'an employee', (visit, to) => colleague(visit, to)),
  as(ADMINISTRATOR, 'the roles of an employee', (visit, to) => colleague(visit, to, '/functies')),
  as(ADMINISTRATOR, 'an employee without roles', async (visit, to) => {
    await colleague(visit, to, '/functies');
    await visit.uncheck('#customer_contact');
    await send(visit);
  }, REFUSED),
  as(ADMINISTRATOR, 'blocking an employee', (visit, to) => colleague(visit, to, '/blokkeren')),
  as(ADMINISTRATOR, 'blocking an employee for no reason', async (visit, to) => {
    await colleague(visit, to, '/blokkeren');
    await send(visit);
  }, REFUSED),
  as(ADMINISTRATOR, 'an employee who leaves', (visit, to) => colleague(visit, to, '/uit-dienst')),
  asAt(CONTACT, '/beheer/patronen', 'patterns, as everybody reads of them'),
  asAt(COORDINATOR, '/beheer/patronen'),
  asAt(COORDINATOR, '/beheer/patronen/aanzetten'),
  as(COORDINATOR, 'patterns switched on with nothing said', async (visit, to) => {
    await visit.goto(to('/beheer/patronen/aanzetten'));
    await visit.fill('#most', '5');
    await send(visit);
  }, REFUSED),
  asAt(OFFICER, '/beheer/patronen/meldingen'),
  asAt(CONTACT, '/beheer/geheimhouding'),
  asAt(COORDINATOR, '/beheer/geheimhouding/versies'),
  asAt(COORDINATOR, '/beheer/geheimhouding/nieuw'),
  as(COORDINATOR, 'a declaration without words', async (visit, to) => {
    await visit.goto(to('/beheer/geheimhouding/nieuw'));
    await visit.fill('#nl', '');
    await send(visit);
  }, REFUSED),
  as(COORDINATOR, 'the preview of a declaration', async (visit, to) => {
    await visit.goto(to('/beheer/geheimhouding/nieuw'));
    await visit.fill('#nl', 'Ik beloof:\n\n- dit\n- eenheelanglangwoorddatnietopeentelefoonpastmaartochgeschrevenwerd');
    await send(visit);
    await visit.waitForSelector('textarea[hidden]', { state: 'attached' });
  }),
];

/** Writes a text for one kind of letter, so long that no line of a phone holds its words, and goes to its preview. Nothing is published. */
async function letterDraft(visit, to) {
  await visit.goto(to('/beheer/verzoeken/teksten/deels'));
  await visit.fill('#nl_opening', '## Beste {naam}\n\n- een\n- eenheelanglangwoorddatnietopeentelefoonpastmaartochgeschrevenwerdineenbrief');
  await visit.fill('#en_opening', '## Dear {naam}\n\nA part.');
  await send(visit);
  await visit.waitForURL('**/voorbeeld');
}

const LETTER_TEXTS = [
  asAt(COORDINATOR, '/beheer/verzoeken/teksten'),
  asAt(COORDINATOR, '/beheer/verzoeken/teksten/weigering'),
  asAt(COORDINATOR, '/beheer/verzoeken/teksten/weigering/voorbeeld', 'a refusal as somebody reads it'),
  as(COORDINATOR, 'a text of a letter with mistakes', async (visit, to) => {
    await visit.goto(to('/beheer/verzoeken/teksten/weigering'));
    await visit.fill('#nl_opening', '');
    await visit.fill('#nl_middle', 'Bel {mobiel}');
    await send(visit);
  }, REFUSED),
  as(COORDINATOR, 'the preview of a text of a letter', inTurn((visit, to) => letterDraft(visit, to))),
  asAt(COORDINATOR, '/beheer/verzoeken/teksten/deels', 'a text of a letter that is being written'),
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
  at('/bestaat-niet', { answers: 404 }),
  at('/nieuwsbrief/afmelden/geen-link-van-ons', { answers: 404 }),
  at('/uitloggen', { answers: 405 }),
  page('a form that is sent after logging out elsewhere', async (visit, to, lang) => {
    await logIn(visit, PAUSED, DEMO_PASSWORD, lang);
    await visit.goto(to('/mijn/toestemmingen'));
    await visit.context().clearCookies();
    await visit.locator('form[action$="/nieuwsbrief/intrekken"] button').click();
  }, { answers: 403 }),
  page('a form that is too large', async (visit, to) => {
    await visit.goto(to('/wachtwoord-vergeten'));
    await visit.fill('#login', 'a'.repeat(300_000));
    await send(visit);
  }, { answers: 413 }),
];

// Limits count per network address: these visitors come from one of their own, so that nobody else is bothered.
const ELSEWHERE = { answers: 429, address: '127.0.0.77' };

const TOO_MANY = [
  page(
    'too many requests for a new password',
    async (visit, to) => {
      await visit.goto(to('/wachtwoord-vergeten'));
      for (let tries = 0; tries < 10; tries += 1) await post(visit, { login: `niemand.${tries}` });
      await visit.fill('#login', 'niemand');
      await send(visit);
    },
    ELSEWHERE,
  ),
  page(
    'too many tries to log in',
    async (visit, to) => {
      await visit.goto(to('/inloggen'));
      for (let tries = 0; tries < 10; tries += 1) await post(visit, { login: 'niemand', password: `poging ${tries}` });
      await typeLogIn(visit, 'niemand', 'de laatste poging');
    },
    ELSEWHERE,
  ),
];

/** Sends the form of this page without looking at the answer. */
const post = (visit, form) => visit.request.post(visit.url(), { form, headers: { origin: new URL(visit.url()).origin }, maxRedirects: 0 });

/** A request of the demonstration, opened from the queue: the first of what an address shows, or one further down. */
async function openCase(visit, to, query = '', at = 0) {
  await visit.goto(to(`/beheer/verzoeken${query}`));
  await visit.locator('table a').nth(at).click();
  await visit.waitForSelector('#timeline');
}

/** Below that request. */
async function belowCase(visit, to, path, query) {
  await openCase(visit, to, query);
  await visit.goto(visit.url().split('?')[0] + path);
}

/** Who lives at a home, found on the page that matches a request. */
async function findAtHome(visit, postcode, houseNumber) {
  await visit.fill('#postcode', postcode);
  await visit.fill('#house_number', houseNumber);
  await visit.locator('form[aria-labelledby=by-home] button').click();
  await visit.waitForSelector('#found');
}

/** Somebody of whom little is the same as who asked said, for a request of its own: colleagues on another page change the others. */
async function chooseStranger(visit, to) {
  await decideOn(visit, to, '/koppelen');
  await findAtHome(visit, '7315 JK', '150');
  await visit.locator('form[action$="/kiezen"] button').first().click();
  await visit.waitForSelector('#match-form');
}

/** The first search task of a late request that somebody works on. */
async function openTask(visit, to) {
  await openCase(visit, to, '?soort=inzage&stand=in-behandeling');
  await visit.locator('#tasks a.button').first().click();
  await visit.waitForSelector('#task-form');
}

const CASEWORK = [
  asAt(CONTACT, '/beheer/verzoeken'),
  asAt(OFFICER, '/beheer/verzoeken', 'the queue of requests as the officer sees it'),
  asAt(COORDINATOR, '/beheer/verzoeken?toon=afgerond', 'requests that were closed'),
  asAt(CONTACT, '/beheer/verzoeken?soort=mens', 'a queue with nothing in it'),
  as(CONTACT, 'requests that were found', async (visit, to) => {
    await visit.goto(to('/beheer/verzoeken'));
    await visit.fill('#email', 'w.onbekend@elders.example');
    await visit.locator('form[aria-labelledby=by-email] button').click();
  }),
  as(CONTACT, 'the number of no request', async (visit, to) => {
    await visit.goto(to('/beheer/verzoeken'));
    await visit.fill('#number', '1234');
    await visit.locator('form[aria-labelledby=by-number] button').click();
  }, REFUSED),
  asAt(CONTACT, '/beheer/verzoeken/innemen'),
  as(CONTACT, 'a request taken in with mistakes', async (visit, to) => {
    await visit.goto(to('/beheer/verzoeken/innemen'));
    await visit.fill('#received_year', '2017');
    await visit.fill('#email', 'geen adres');
    await visit.locator('#intake-form > button').click();
  }, REFUSED),
  as(COORDINATOR, 'a request that is late', (visit, to) => openCase(visit, to)),
  as(OFFICER, 'a request as the officer sees it', (visit, to) => openCase(visit, to)),
  as(CONTACT, 'a request that waits for the person', (visit, to) => openCase(visit, to, '?soort=verwijdering')),
  as(COORDINATOR, 'a request that stands still for identity', (visit, to) => openCase(visit, to, '?soort=inzage&stand=wacht')),
  as(COORDINATOR, 'a request that was refused', (visit, to) => openCase(visit, to, '?toon=afgerond')),
  as(CONTACT, 'a request with an empty message', async (visit, to) => {
    await openCase(visit, to, '?soort=bezwaar');
    await visit.locator('#message-form > button').click();
  }, REFUSED),
  as(CONTACT, 'a message with a citizen service number', async (visit, to) => {
    await openCase(visit, to, '?soort=bezwaar');
    await visit.fill('#message', 'Is uw nummer 1234.56.782?');
    await visit.locator('#message-form > button').click();
  }),
  as(CONTACT, 'a request to match with a person', (visit, to) => belowCase(visit, to, '/koppelen', '?soort=bezwaar')),
  as(CONTACT, 'persons whom a request may be about', async (visit, to) => {
    await belowCase(visit, to, '/koppelen', '?soort=bezwaar');
    await findAtHome(visit, '7331 ST', '61');
  }),
  as(CONTACT, 'a match of whom little is the same', (visit, to) => chooseStranger(visit, to)),
  as(CONTACT, 'a match without how one knows', async (visit, to) => {
    await chooseStranger(visit, to);
    await visit.locator('#match-form > button').click();
  }, REFUSED),
  as(CONTACT, 'a match to undo', async (visit, to) => {
    await belowCase(visit, to, '/koppelen', '?soort=bezwaar');
    await findAtHome(visit, '7331 ST', '61');
    await visit.locator('form[action$="/kiezen"] button').first().click();
    await visit.locator('a[href$="/ontkoppelen"]').click();
  }),
  as(CONTACT, 'how somebody shows who they are', (visit, to) => belowCase(visit, to, '/identiteit', '?soort=inzage&stand=wacht')),
  as(CONTACT, 'a way to show it with nothing chosen', async (visit, to) => {
    await belowCase(visit, to, '/identiteit', '?soort=inzage&stand=wacht');
    await visit.locator('form[action$="/gezien"] > button').click();
  }, REFUSED),
  as(CONTACT, 'another day of receipt', (visit, to) => belowCase(visit, to, '/ontvangst', '?soort=bezwaar')),
  as(CONTACT, 'another day of receipt without a reason', async (visit, to) => {
    await belowCase(visit, to, '/ontvangst', '?soort=bezwaar');
    await visit.locator('#receipt-form > button').click();
  }, REFUSED),
  as(COORDINATOR, 'another day of receipt that waits', async (visit, to) => {
    const { number } = await askRequest(visit, to, 'bezwaar', { body: 'De vragenlijst na een reparatie.' });
    await visit.goto(to(`/beheer/verzoeken/${number}/ontvangst`));
    for (const [part, typed] of [['day', '1'], ['month', '10'], ['year', '2026']]) await visit.fill(`#received_${part}`, typed);
    await visit.fill('#why', 'De stempel op de brief is van het begin van de maand.\n\nDe post lag in een la van eenheelanglangwoorddatnietopeentelefoonpast.');
    await visit.locator('#receipt-form > button').click();
    await visit.waitForSelector('#timeline');
    await visit.goto(to(`/beheer/verzoeken/${number}/ontvangst`));
  }),
  as(COORDINATOR, 'a copy of an identity document to destroy', async (visit, to) => {
    const { number, code } = await askRequest(visit, to, 'bezwaar', { body: 'De vragenlijst.' });
    await follow(visit, to, { number, code });
    await visit.setInputFiles('#file', { name: 'pas.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 pas\n%%EOF') });
    await visit.locator('form[action$="/bestand"] > button').click();
    await visit.goto(to(`/beheer/verzoeken/${number}`));
    await visit.locator('a[href$="/vernietigen"]').click();
  }),
  asAt(CONTACT, '/beheer/verzoeken/zoekwerk'),
  as(CONTACT, 'a system to search', openTask),
  as(CONTACT, 'a system searched with nothing filled in', async (visit, to) => {
    await openTask(visit, to);
    await visit.locator('#task-form > button').click();
  }, REFUSED),
  asAt(COORDINATOR, '/beheer/verzoeken/systemen'),
  as(COORDINATOR, 'a system without a name', async (visit, to) => {
    await visit.goto(to('/beheer/verzoeken/systemen'));
    await send(visit);
  }, REFUSED),
  as(COORDINATOR, 'a system to change', async (visit, to) => {
    await visit.goto(to('/beheer/verzoeken/systemen'));
    await visit.locator('table a').first().click();
  }),
];

const DUTCH = [...PUBLIC, REMEMBERED, ...MISTAKES, ...PERSONAL, ...STAFF, ...CONSENTS,
  ...LETTER_TEXTS, ...COLLEAGUES, ...REQUESTS, ...CASEWORK, ...DECISIONS, ...CORRECTIONS, ...DOSSIERS, ...LINKS, ...REFUSALS, ...TOO_MANY];

// The templates are the same: one page of each kind is enough to see whether longer or shorter words break it.
const ENGLISH = [
  at('/'),
  at('/cookies'),
  at('/privacy'),
  at('/privacy/beloften'),
  at('/privacy/verklaring'),
  at('/privacy/verklaring/verschil'),
  at('/privacy/rechten'),
  at('/aanmelden'),
  at('/nieuwsbrief'),
  ...MISTAKES.slice(0, 1),
  at('/inloggen'),
  asAt(NEVER_ASKED, '/mijn'),
  asAt(PAUSED, '/mijn/gegevens'),
  asAt(PAUSED, '/mijn/gegevens/e-mail'),
  asAt(PAUSED, '/mijn/gegevens/huishouden'),
  asAt(PAUSED, '/mijn/toestemmingen'),
  asAt(PAUSED, '/mijn/dossier'),
  asAt(PAUSED, '/mijn/toestemmingen/account/bewijs'),
  ...CONSENTS.slice(2, 3),
  ...CONSENTS.slice(8, 9),
  ...COLLEAGUES.slice(0, 1),
  ...COLLEAGUES.slice(2, 3),
  ...COLLEAGUES.slice(11, 13),
  at('/privacy/verzoek'),
  ...REQUESTS.slice(0, 1),
  ...REQUESTS.slice(6, 7),
  ...DECISIONS.slice(0, 1),
  ...DECISIONS.slice(3, 4),
  ...CORRECTIONS.slice(0, 1),
  ...CORRECTIONS.slice(12, 13),
  ...CASEWORK.slice(0, 1),
  ...CASEWORK.slice(8, 9),
  ...REFUSALS.slice(0, 1),
];

/** All pages in Dutch, and one of each kind in English. */
export const PAGES = [
  ...DUTCH.map((one) => ({ ...one, lang: 'nl' })),
  ...ENGLISH.map((one) => ({ ...one, lang: 'en' })),
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
