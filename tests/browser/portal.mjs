// A portal of its own for the journeys: `huisrecht serve` on a free port, with a folder that is thrown away.

import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_WITHIN = 60_000;

/** Starts the portal and waits until it answers: its address, its folder, and `stop` to end it and remove the folder. `more`: settings. */
export async function start(more = {}) {
  const data = mkdtempSync(join(tmpdir(), 'huisrecht-journeys-'));
  // Started by root, PostgreSQL works as a user of its own, who must be able to reach its folder below.
  chmodSync(data, 0o711);
  const environment = { ...process.env, HUISRECHT_LOG: 'warn,tower_sessions=error', ...more };
  delete environment.DATABASE_URL;
  const server = spawn(binary(), ['serve', '--listen', '127.0.0.1:0', '--data', data], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => server.on('error', resolve).on('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const url = await Promise.race([answering(data), ended.then((why) => Promise.reject(new Error(`the portal ended: ${why}`)))]);
    return { url, data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function binary() {
  const built = join(process.env.CARGO_TARGET_DIR ?? 'target', 'debug/huisrecht');
  return process.env.HUISRECHT_BIN ?? built;
}

// `demo.json` stands there once the demonstration is loaded, just before the first request is answered.
async function answering(data) {
  const deadline = Date.now() + START_WITHIN;
  while (Date.now() < deadline) {
    const url = address(data);
    const answer = url && (await fetch(`${url}/readyz`).catch(() => undefined));
    if (answer?.ok) return url;
    await pause(100);
  }
  throw new Error(`the portal did not answer within ${START_WITHIN / 1000} seconds`);
}

function address(data) {
  try {
    return JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')).url;
  } catch {
    return undefined;
  }
}
