// All journeys in a browser: one portal for all files, what node's test runner found as TAP on standard output, its exit code.
//
//   node tests/browser/run.mjs [NAME...]     only the files that are named: `journeys pages`
//
// HUISRECHT_BIN: the program, if not target/debug/huisrecht. CHROMIUM: the browser, if not /usr/bin/chromium. SHOTS: a folder for
// a picture of each page.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { start } from './portal.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const AT_ONCE = 2;

function install() {
  if (['playwright-core', 'oidc-provider'].every((name) => existsSync(join(HERE, 'node_modules', name)))) return;
  const { status } = spawnSync('npm', ['ci', '--silent'], { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('npm ci failed in tests/browser');
}

function files(names) {
  const all = readdirSync(HERE).filter((file) => file.endsWith('.test.mjs'));
  const chosen = all.filter((file) => names.length === 0 || names.includes(file.replace('.test.mjs', '')));
  return chosen.map((file) => join(HERE, file));
}

async function main(names) {
  install();
  const portal = await start();
  const runner = ['--test', '--test-reporter=tap', `--test-concurrency=${AT_ONCE}`, ...files(names)];
  const tests = spawn(process.execPath, runner, { stdio: 'inherit', env: { ...process.env, PORTAL_URL: portal.url } });
  const pass = (signal) => tests.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  const code = await new Promise((resolve) => tests.on('exit', resolve));
  await portal.stop();
  return code ?? 1;
}

process.exitCode = await main(process.argv.slice(2));
