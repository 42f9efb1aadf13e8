// Looking at one page as people with different eyes, hands and screens do, and writing down what is wrong for them.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { DESK, PHONE, SMALLEST } from './house.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SHOTS = process.env.SHOTS;

/** Everything that the tests want to know of the page in front of `visit`. Each list is empty when all is well. */
export async function look(visit, name) {
  await picture(visit, name, 'phone');
  const skip = await skipLink(visit);
  const facts = await visit.evaluate(describe);
  const unseen = await visit.evaluate(focusUnseen);
  await visit.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  await visit.evaluate(AXE);
  const axe = { 'phone, light': await faults(visit) };
  const small = await visit.evaluate(smallTargets);
  const wide = await sideways(visit);
  await visit.setViewportSize(DESK);
  axe['desk, light'] = await contrast(visit);
  await picture(visit, name, 'desk');
  await visit.emulateMedia({ colorScheme: 'dark' });
  axe['desk, dark'] = await faults(visit);
  await picture(visit, name, 'desk-dark');
  if (SHOTS) await visit.setViewportSize(PHONE);
  await picture(visit, name, 'phone-dark');
  return { ...facts, skip, unseen, small, wide, axe: flat(axe) };
}


async function picture(visit, name, kind) {
  if (!SHOTS) return;
  const file = name.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
  await visit.screenshot({ path: join(SHOTS, `${file}.${kind}.png`), fullPage: true });
}

const faults = (visit) =>
  visit.evaluate(audit, { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } });
const contrast = (visit) => visit.evaluate(audit, { runOnly: { type: 'rule', values: ['color-contrast'] } });

async function audit(options) {
  const { violations } = await window.axe.run(document, { ...options, resultTypes: ['violations'], preload: false });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(', ')}`);
}

const flat = (axe) => Object.entries(axe).flatMap(([setting, found]) => found.map((fault) => `${setting}: ${fault}`));

/** The widths at which the page is wider than the screen. */
async function sideways(visit) {
  const found = [];
  for (const size of [SMALLEST, PHONE, DESK]) {
    await visit.setViewportSize(size);
    const width = await visit.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) found.push(`${width} at ${size.width}`);
  }
  await visit.setViewportSize(PHONE);
  return found;
}

/** Tab and Enter, as the first thing on a page: what is wrong with the way past the menu. */
async function skipLink(visit) {
  await visit.evaluate(() => document.activeElement?.blur());
  await visit.keyboard.press('Tab');
  const first = await visit.evaluate(() => {
    const link = document.activeElement;
    return { isSkip: link.matches('a.skip'), top: link.getBoundingClientRect().top };
  });
  if (!first.isSkip || first.top < 0) return ['the first thing that Tab reaches does not lead past the menu'];
  await visit.keyboard.press('Enter');
  const arrived = await visit.evaluate(() => document.activeElement.id);
  return arrived === 'main' ? [] : [`Enter led to "${arrived}"`];
}

// The functions below run in the page.

function describe() {
  const alternate = document.querySelector('link[rel=alternate][hreflang]');
  return {
    path: location.pathname,
    title: document.title,
    headings: [...document.querySelectorAll('h1')].map((one) => one.innerText),
    lang: document.documentElement.lang,
    other: alternate && { lang: alternate.hreflang, href: alternate.getAttribute('href') },
    statement: document.querySelectorAll('footer a[href$="/privacy"]').length,
    ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
  };
}

/** What takes the focus without showing it. The keyboard was used last, so the ring of :focus-visible counts. */
function focusUnseen() {
  const reached = 'a[href], button, input:not([type=hidden], [aria-hidden=true]), select, textarea, summary';
  const unseen = [];
  for (const element of document.querySelectorAll(reached)) {
    element.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const shown = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    if (document.activeElement === element && !shown) unseen.push(element.outerHTML.slice(0, 100));
  }
  document.activeElement?.blur();
  scrollTo(0, 0);
  return unseen;
}

/** Buttons and fields lower than a thumb needs: 44 px, the label of a box or circle included. */
function smallTargets() {
  const small = [];
  for (const element of document.querySelectorAll('button, .button, input:not([type=hidden], [aria-hidden=true]), select, textarea, summary')) {
    const labels = element.matches('[type=radio], [type=checkbox]') ? [...element.labels] : [];
    const boxes = [element, ...labels];
    const height = Math.max(...boxes.map((one) => one.getBoundingClientRect().height));
    if (height > 0 && height < 43.9) small.push(`${Math.round(height)} px: ${element.outerHTML.slice(0, 100)}`);
  }
  return small;
}
