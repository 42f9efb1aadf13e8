// The judge of the promises, on outputs made up for it (S1).

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const JUDGE = fileURLToPath(new URL('promises.mjs', import.meta.url));

const RUST = `
running 5 tests
test statement::anyone_reads_it ... ok
test consents::it_panics - should panic ... ok
test consents::withdrawing_fails ... FAILED
test consents::later ... ignored, needs a printer
test consents::slow ... ok <1.204s>

test result: FAILED. 3 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out
`;

const NODE = `TAP version 13
# Subtest: in a browser
    # Subtest: the form works
    ok 1 - the form works
      ---
      duration_ms: 1.5
      ...
    not ok 2 - the keyboard reaches all
    ok 3 - dark pages are readable # SKIP no dark here
    ok 4 - number \\#3 and a back\\\\slash
    ok 5 - comes later # TODO
    1..5
not ok 1 - in a browser
ok 2 - colours # bright
`;

function run(promises, rust = RUST, node = NODE) {
  const folder = mkdtempSync(join(tmpdir(), 'promises-'));
  const write = (name, text) => (writeFileSync(join(folder, name), text), join(folder, name));
  const files = [write('promises.json', JSON.stringify(promises)), write('rust.txt', rust), write('node.txt', node)];
  const { status, stdout } = spawnSync(process.execPath, [JUDGE, ...files], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status, lines: stdout.trim().split('\n') };
}

const promise = (tests, more = {}) => ({ id: 'P24', state: 'works', page: '/aanmelden', tests, ...more });

function stands(tests, more) {
  const { status, lines } = run([promise(tests, more)]);
  assert.deepEqual([status, lines], [0, ['1 passed, 0 failed']], `${tests}`);
}

function falls(fault, tests, more) {
  const { status, lines } = run([promise(tests, more)]);
  assert.deepEqual([status, lines], [1, [`P24 ${fault}`, '0 passed, 1 failed']]);
}

test('a claim whose tests all passed stands', () => {
  stands(['statement::anyone_reads_it', 'the form works']);
  stands(['consents::it_panics', 'consents::slow', 'number #3 and a back\\slash', 'colours # bright']);
  stands(['the form works'], { state: 'partly', page: null });
});

test('a claim falls with a test that failed, was ignored or never ran', () => {
  falls('failed: consents::withdrawing_fails', ['statement::anyone_reads_it', 'consents::withdrawing_fails']);
  falls('ignored: consents::later', ['consents::later']);
  falls('never ran: consents::forgotten', ['consents::forgotten']);
  falls('never ran: anyone_reads_it', ['anyone_reads_it']);
  falls('failed: the keyboard reaches all', ['the keyboard reaches all']);
  falls('ignored: dark pages are readable', ['dark pages are readable']);
  falls('ignored: comes later', ['comes later']);
  falls('failed: in a browser', ['in a browser'], { state: 'partly' });
});

test('a claim without a test, a page or a known state falls', () => {
  falls('names no test', []);
  falls('names no test', [], { state: 'partly' });
  falls('names no page', ['the form works'], { page: null });
  falls('has an unknown state: splendid', ['the form works'], { state: 'splendid' });
});

test('a test that passed once and failed once has failed', () => {
  const twice = 'test a::b ... ok\ntest a::b ... FAILED\ntest a::b ... ok\n';
  assert.equal(run([promise(['a::b'])], twice).status, 1);
});

test('what is not kept yet needs no test, but a list without any claim proves nothing', () => {
  const later = promise([], { id: 'P25', state: 'not-yet', page: null });
  assert.deepEqual(run([promise(['the form works']), later]).lines, ['1 passed, 0 failed']);
  assert.deepEqual(run([later]), { status: 1, lines: ['0 passed, 0 failed'] });
});
