// Holds every promise that is said to work to its tests (S1): each test it names must have run and passed.
//
//   huisrecht promises > promises.json
//   node tests/promises.mjs promises.json OUTPUT...
//
// OUTPUT: what `cargo test` and `node --test --test-reporter=tap` printed. The last line is `N passed, N failed`, and the exit
// code is 1 unless all passed: a test that failed, was ignored or never ran proves nothing.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const STATES = ['works', 'partly', 'not-yet'];

/** How each test in these outputs ended: name -> 'passed', 'failed' or 'ignored'. Of a name used twice the worst counts. */
export function outcomes(outputs) {
  const worst = ['passed', 'ignored', 'failed'];
  const ends = new Map();
  for (const line of outputs.join('\n').split(/\r?\n/)) {
    const [name, end] = cargo(plain(line)) ?? tap(plain(line)) ?? [];
    if (name !== undefined) {
      const before = worst.indexOf(ends.get(name) ?? 'passed');
      ends.set(name, worst[Math.max(before, worst.indexOf(end))]);
    }
  }
  return ends;
}

/** What is wrong with each claim; an empty list under an id means that it stands. */
export function judge(promises, ends) {
  const claims = promises.filter((promise) => promise.state !== 'not-yet');
  return new Map(claims.map((promise) => [promise.id, faults(promise, ends)]));
}

function faults({ state, tests, page }, ends) {
  const found = [];
  if (!STATES.includes(state)) found.push(`has an unknown state: ${state}`);
  if (tests.length === 0) found.push('names no test');
  if (state === 'works' && !page) found.push('names no page');
  for (const test of tests) {
    const end = ends.get(test) ?? 'never ran';
    if (end !== 'passed') found.push(`${end}: ${test}`);
  }
  return found;
}

// test consents::a_box_is_never_ticked ... ok
function cargo(line) {
  const [, name, end] = /^test (\S.*?)(?: - should panic)? \.\.\. (ok|FAILED|ignored)\b/.exec(line) ?? [];
  return name && [name, { ok: 'passed', FAILED: 'failed', ignored: 'ignored' }[end]];
}

// `ok 3 - the newsletter stops # SKIP`, indented inside a suite; the words escape `#` and `\`.
function tap(line) {
  const [, not, rest] = /^\s*(not )?ok \d+ - (.*)$/.exec(line) ?? [];
  if (rest === undefined) return undefined;
  const [, words, directive] = /^((?:\\.|[^\\])*?)(?:\s+# (SKIP|TODO)\b.*|\s+# time=.*)?$/i.exec(rest) ?? [undefined, rest];
  const end = not ? 'failed' : directive ? 'ignored' : 'passed';
  return [words.replace(/\\(.)/g, '$1').trim(), end];
}

function plain(line) {
  return line.replace(/\u001b\[[0-9;]*m/g, '');
}

function main([list, ...outputs]) {
  if (!list || outputs.length === 0) {
    console.error('usage: node tests/promises.mjs promises.json OUTPUT...');
    return 2;
  }
  const read = (file) => readFileSync(file, 'utf8');
  const promises = JSON.parse(read(list));
  const verdicts = judge(promises, outcomes(outputs.map(read)));
  for (const [id, found] of verdicts) {
    for (const fault of found) console.log(`${id} ${fault}`);
  }
  const failed = [...verdicts.values()].filter((found) => found.length > 0).length;
  console.log(`${verdicts.size - failed} passed, ${failed} failed`);
  return failed > 0 || verdicts.size === 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
