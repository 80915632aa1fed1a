import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type Asset, asset } from '../../../ui/asset.ts';

const bundle = (file: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

/** The script of the page of verification, immutable under a path of its own. */
export const verifyScript = (): Asset =>
  asset('verify', 'js', 'text/javascript; charset=utf-8', bundle('./verify.island.ts'));

/**
 * The service worker of that page. Serve it with `cache-control: no-cache` at a path whose folder is not the scope, so
 * with `service-worker-allowed: /v`; register it as `<path>?keep=/v&keep=<script>&keep=<stylesheet>`.
 */
export const verifyWorker = (): string => bundle('./verify.service-worker.ts');
