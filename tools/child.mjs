// Runs a program in our place: its input, output and end are ours.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT } from './install.mjs';

const SAME_SIGNAL_MS = 1_000;
/** What we are told, and what the program is told; it need not know about terminals that close. */
const SIGNALS = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM', SIGHUP: 'SIGTERM' };

/**
 * Runs `command` and returns its exit code. Ctrl-C reaches us twice, from the terminal and from npm; the program, in a
 * session of its own, is told once. A second Ctrl-C a moment later is passed on as well.
 */
export async function runChild(command, args, { env = {}, onOutput } = {}) {
  const ownSession = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: onOutput === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    detached: ownSession,
  });
  child.stdout?.on('data', onOutput);
  child.stderr?.on('data', onOutput);

  const told = new Map();
  const forward = signal => {
    const now = performance.now();
    if (now - (told.get(signal) ?? Number.NEGATIVE_INFINITY) < SAME_SIGNAL_MS) return;
    told.set(signal, now);
    if (ownSession) child.kill(SIGNALS[signal]);
  };
  for (const signal of Object.keys(SIGNALS)) process.on(signal, forward);
  const [code, signal] = await once(child, onOutput === undefined ? 'exit' : 'close');
  for (const name of Object.keys(SIGNALS)) process.off(name, forward);
  if (signal === null) return code;
  // Ended by a signal: end the same way, so that whoever started us sees it.
  process.kill(process.pid, signal);
  return 1;
}
