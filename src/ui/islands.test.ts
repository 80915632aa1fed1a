import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { uiAssets } from './assets.ts';
import { islandAssets, islandPath } from './islands.ts';

describe('islands', () => {
  it.each([...islandAssets()])('%s is whole and under 2 kB gzip', (name, { body, path, type }) => {
    expect(path).toBe(islandPath(name));
    expect(type).toBe('text/javascript; charset=utf-8');
    expect(body.length).toBeGreaterThan(100);
    expect(body).not.toMatch(/\bimport\b|eval\(|innerHTML|\.style\b/);
    expect(gzipSync(body).length).toBeLessThan(2 * 1024);
  });
});

it('every asset has its own path', () => {
  const paths = uiAssets().map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.length).toBe(3 + islandAssets().size);
});
