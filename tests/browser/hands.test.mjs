// For who has no mouse, prints on paper, or has a very long name.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DESK, leave, SMALLEST, visitor } from './house.mjs';
import { CONTACT, DEMO_PASSWORD, language, logIn, logInAtWork, makeAccount, PAUSED, somebody } from './people.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.innerText);

/** Presses Tab until the focus is on `target`, an id or the words of a link or button. */
async function tabTo(page, target) {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused(page)).startsWith(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches "${target}"`);
}

async function press(page, target, key = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

test('an account is asked for with the keyboard alone', async () => {
  const page = await visitor({ size: DESK });
  const { role, newsletter, ...typed } = somebody();
  await page.goto('/');
  await press(page, 'Account maken');
  await page.waitForURL('**/aanmelden');
  await press(page, 'role', 'Space');
  await page.keyboard.press('ArrowDown');
  for (const [field, words] of Object.entries(typed)) {
    await tabTo(page, field);
    await page.keyboard.type(words);
  }
  await press(page, 'consent_newsletter', 'Space');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.title.startsWith('Fout: '));
  assert.equal(await page.isChecked('[value=applicant]'), true);
  await press(page, 'Geef toestemming');
  assert.equal(await focused(page), 'consent_account', 'the link in the summary leads to its box');
  await page.keyboard.press('Space');
  await press(page, 'Account maken');
  await page.waitForURL('**/aanmelden/verstuurd');
  await leave(page);
});

test('logging in, the receipt and logging out work with the keyboard alone', async () => {
  const page = await visitor({ size: DESK });
  await page.goto('/mijn/toestemmingen');
  await tabTo(page, 'login');
  await page.keyboard.type(PAUSED);
  await tabTo(page, 'password');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => pathname === '/mijn/toestemmingen');
  await press(page, 'Bewijs bekijken');
  await page.waitForURL('**/bewijs');
  await press(page, 'Uitloggen');
  await page.waitForURL('**/uitgelogd');
  await leave(page);
});

test('a receipt on paper has the evidence and our name, and nothing to press', async () => {
  const page = await visitor({ size: DESK });
  await logIn(page, PAUSED, DEMO_PASSWORD);
  await page.goto('/mijn/toestemmingen/account/bewijs');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const hidden = '.site-header, .site-footer, .demo, .skip, .back, .button';
  assert.ok((await page.locator(hidden).count()) >= 6);
  const shows = (all) => all.filter((one) => one.getClientRects().length > 0).map((one) => one.className);
  assert.deepEqual(await page.locator(hidden).evaluateAll(shows), []);
  for (const shown of ['.on-paper', 'h1', '.quote', '#toestemming', '#geschiedenis', '#nagaan', '#nagaan .code']) {
    assert.equal(await page.locator(shown).first().isVisible(), true, shown);
  }
  const paper = await page.locator('body').evaluate((body) => {
    const { color, backgroundColor } = getComputedStyle(body);
    return [color, backgroundColor];
  });
  assert.deepEqual(paper, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], 'black on white, in the dark as well');
  assert.equal((await page.pdf({ format: 'A4' })).subarray(0, 5).toString(), '%PDF-');
  await leave(page);
});

const LONG = 'W'.repeat(100);

test('a very long name fits on the smallest screen', async () => {
  const page = await visitor({ size: SMALLEST });
  const person = somebody({ given_names: LONG, family_name: LONG, street: 'w'.repeat(80), town: 'w'.repeat(80) });
  await makeAccount(page, { ...person, email: `${'w'.repeat(58)}.${process.pid}@${'voorbeeld'.repeat(6)}.example` });
  for (const lang of ['nl', 'en']) {
    for (const path of ['/mijn', '/mijn/toestemmingen', '/mijn/toestemmingen/account/bewijs', '/postbus']) {
      await page.goto(language(lang).to(path));
      const { width, cut } = await page.evaluate(measure);
      assert.equal(width, SMALLEST.width, `${lang} ${path} scrolls sideways`);
      assert.deepEqual(cut, [], `${lang} ${path} cuts words off`);
    }
  }
  await leave(page);
});

// In the page: how wide it is, and which words stick out of the screen.
function measure() {
  const words = [...document.querySelectorAll('h1, h2, h3, p, dt, dd, li, a, button, span:not(.hidden), td, th')];
  const sticksOut = (one) => one.getClientRects().length > 0 && one.getBoundingClientRect().right > innerWidth + 1;
  const cut = words.filter((one) => sticksOut(one) && !one.closest('.skip'));
  return { width: document.documentElement.scrollWidth, cut: cut.map((one) => one.outerHTML.slice(0, 80)) };
}

test('day, month and year stand beside each other where a person is sought, on every screen', async () => {
  const page = await visitor({ size: DESK });
  await logInAtWork(page, CONTACT);
  await page.goto('/beheer/personen');
  for (const width of [320, 360, 390, 768, 960, 1024, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    const tops = await page.locator('.part input').evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect().top));
    assert.deepEqual(tops, [tops[0], tops[0], tops[0]], `at ${width} px`);
  }
  await leave(page);
});
