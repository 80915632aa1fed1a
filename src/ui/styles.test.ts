import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compactCss, sheetsOf, stylesheet, type Theme, tokensUsedBy } from './styles.ts';

const themes: readonly Theme[] = ['resident', 'staff'];

describe.each(themes)('%s.css', theme => {
  const { body, path } = stylesheet(theme);

  it('defines every custom property that it uses', () => {
    const defined = new Set([...body.matchAll(/(--[\w-]+):/g)].map(match => match[1]));
    const used = new Set([...body.matchAll(/var\((--[\w-]+)/g)].map(match => match[1]));
    expect([...used].filter(name => !defined.has(name))).toEqual([]);
  });

  it('defines no custom property that it does not use', () => {
    const defined = [...body.matchAll(/[{;](--[\w-]+):/g)].map(match => match[1]);
    expect(defined.filter(name => !body.includes(`var(${name})`))).toEqual([]);
  });

  it('asks nothing of another host and has balanced braces', () => {
    expect(body).not.toMatch(/url\(|@import|@font-face/);
    expect(body.split('{').length).toBe(body.split('}').length);
  });

  it('is named by its content', () => {
    expect(path).toMatch(new RegExp(`^/assets/${theme}\\.[0-9a-f]{16}\\.css$`));
  });
});

it('resident.css stays under 8 kB gzip', () => {
  expect(gzipSync(stylesheet('resident').body).length).toBeLessThan(8 * 1024);
});

it('leaves out no stylesheet of any component', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.css'))
    .map(file => file.replaceAll('\\', '/').replace(/\.css$/, ''));
  expect(new Set(themes.flatMap(sheetsOf))).toEqual(new Set(written));
});

it('ships a token only with those that it refers to', () => {
  const tokens = new Map([
    ['--a', 'var(--b)'],
    ['--b', '1px'],
    ['--c', '2px'],
  ]);
  expect(tokensUsedBy('p{margin:var(--a)}', tokens)).toBe(':root{--a:var(--b);--b:1px;}');
});

it('compacts without changing selectors', () => {
  expect(compactCss('/* x */\na :is(b, i) > c {\n  margin: 0 1px;\n}\n')).toBe(
    'a :is(b,i) > c{margin:0 1px}',
  );
});
