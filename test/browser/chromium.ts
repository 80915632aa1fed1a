import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium: the one of this machine, else the one that comes from npm with Japanese fonts. TEST_CHROMIUM
 * may name another, or say `bundled`. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, ...env } as typeof env });
}

async function findChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const wanted = process.env.TEST_CHROMIUM;
  const installed = wanted === undefined ? INSTALLED.find(existsSync) : wanted;
  if (installed === undefined || installed === 'bundled') return bundledChromium();
  return { executablePath: installed, env: {} };
}
