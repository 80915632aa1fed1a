import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type Asset, asset } from './asset.ts';

const names = [
  'submit-once',
  'keyboard',
  'image-viewer',
  'date-age',
  'shown-when',
  'proof-of-work',
  'proof-worker',
  'passkey',
] as const;

/** A small script that makes a page handier; every page works without it. */
export type IslandName = (typeof names)[number];

let bundled: ReadonlyMap<IslandName, Asset> | undefined;

function bundle(): ReadonlyMap<IslandName, Asset> {
  const { outputFiles } = buildSync({
    entryPoints: names.map(name => fileURLToPath(new URL(`./islands/${name}.island.ts`, import.meta.url))),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    outdir: '/',
    logLevel: 'error',
  });
  return new Map(
    names.map((name, index) => {
      const body = outputFiles[index]?.text ?? '';
      return [name, asset(name, 'js', 'text/javascript; charset=utf-8', body)];
    }),
  );
}

/** Every island, bundled once on first use. */
export function islandAssets(): ReadonlyMap<IslandName, Asset> {
  bundled ??= bundle();
  return bundled;
}

/** Where the island is served; a name without a bundle is a mistake in this file and throws. */
export function islandPath(name: IslandName): string {
  const found = islandAssets().get(name);
  if (found === undefined) throw new Error(`No bundle for island ${name}`);
  return found.path;
}
