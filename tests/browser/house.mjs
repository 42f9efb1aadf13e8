// What every test uses: the running portal, visitors in a browser, and the post box.

import { createServer, connect } from 'node:net';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { chromium } from 'playwright-core';

/** Where the portal answers. */
export const URL_OF_PORTAL = process.env.PORTAL_URL;
if (!URL_OF_PORTAL) throw new Error('no portal: run tests/browser/run.mjs');

export const PHONE = { width: 390, height: 844 };
export const SMALLEST = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
after(() => browser.close());

/** Somebody with a browser of their own: no cookies, nothing cached. A phone in light colours, unless said otherwise. */
export async function visitor({ scripts = true, size = PHONE, url = URL_OF_PORTAL } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: scripts,
    viewport: size,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Ends a visit. */
export const leave = (page) => page.context().close();

/** The newest mail to `to` whose subject contains `about`, as soon as it is sent. */
export async function mail(to, about) {
  for (let tries = 0; tries < 150; tries += 1) {
    const found = (await mails(to)).find(({ subject }) => subject.includes(about));
    if (found) return found;
    await pause(100);
  }
  throw new Error(`no mail about "${about}" within 15 seconds`);
}

/** All mails to `to`, the newest first. */
export async function mails(to) {
  const all = await (await fetch(`${URL_OF_PORTAL}/postbus.json`)).json();
  return all.filter((one) => one.to === to).sort((a, b) => b.at.localeCompare(a.at));
}

/** The code of this moment, of an employee. */
export const code = async (login) => (await (await fetch(`${URL_OF_PORTAL}/postbus/codes.json`)).json())[login];

/** The portal as it is reached from another network address, for what is limited per address. Ends with the tests. */
export async function from(localAddress) {
  const { hostname: host, port } = new URL(URL_OF_PORTAL);
  const relay = createServer((near) => {
    const far = connect({ host, port, localAddress });
    near.on('error', () => far.destroy()).pipe(far);
    far.on('error', () => near.destroy()).pipe(near);
  });
  await new Promise((resolve) => relay.listen(0, '127.0.0.1', resolve));
  relay.unref();
  return `http://127.0.0.1:${relay.address().port}`;
}
