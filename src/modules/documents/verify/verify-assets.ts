import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type Asset, asset } from '../../../ui/asset.ts';

const bundle = (file: string, target = 'es2020'): string => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target,
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

/** The script of the page of verification, immutable under a path of its own. */
export const verifyScript = (): Asset =>
  asset('verify', 'js', 'text/javascript; charset=utf-8', bundle('./verify.island.ts'));

/** The script that tells a browser which is too old for the other one; a plain script, not a module. */
export const oldBrowserScript = (): Asset =>
  asset('old-browser', 'js', 'text/javascript; charset=utf-8', bundle('./old-browser.ts', 'es5'));

/**
 * The service worker of that page. Serve it with `cache-control: no-cache` at a path whose folder is not the scope, so
 * with `service-worker-allowed: /v`; register it as `<path>?keep=/v&keep=<script>&keep=<stylesheet>`.
 */
export const verifyWorker = (): string => bundle('./verify.service-worker.ts');
