import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isTest, productFiles, ROOT, sourceFiles } from './source-files.ts';

const ROOMS = new Set([
  'domain',
  'use-cases',
  'repository',
  'web',
  'console',
  'api',
  'jobs',
  'templates',
  'verify',
]);
const BANNED_NAMES = /(^|[/.-])(utils?|helpers?|common|misc|shared)([/.-]|$)/;
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/;
const HOLDS_WORDS =
  /(^|[/.-])words(\.|-)|\/words\/|\.(ja|ja-easy|en|zh-Hans|vi|ko|pt-BR)\.tsx?$|era-date\.ts$|\/synthetic\//;

const modules = readdirSync(`${ROOT}src/modules`);

describe('house rules', () => {
  it('every module has only the agreed rooms, a door and a short README', () => {
    for (const module of modules) {
      const entries = readdirSync(`${ROOT}src/modules/${module}`, { withFileTypes: true });
      const rooms = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
      expect(
        rooms.filter(room => !ROOMS.has(room)),
        `rooms of ${module}`,
      ).toEqual([]);
      const files = entries.filter(entry => entry.isFile()).map(entry => entry.name);
      expect(files, module).toContain('index.ts');
      expect(files, module).toContain('README.md');
    }
    for (const { path, text } of sourceFiles('src', path => path.endsWith('README.md')))
      expect(text.trimEnd().split('\n').length, path).toBeLessThanOrEqual(40);
  });

  it('no file is called utils, helpers, common, misc or shared', () => {
    expect(
      sourceFiles('src')
        .map(file => file.path)
        .filter(path => BANNED_NAMES.test(path)),
    ).toEqual([]);
  });

  it('no source file is longer than 300 lines', () => {
    const long = [...productFiles(), ...sourceFiles('test'), ...sourceFiles('bench')]
      .filter(file => /\.tsx?$/.test(file.path) && !/words|\.cases\./.test(file.path))
      .map(file => `${file.path}: ${file.text.split('\n').length}`)
      .filter(entry => Number(entry.split(': ')[1]) > 301);
    expect(long).toEqual([]);
  });

  it('most source files stay under 150 lines', () => {
    const lengths = productFiles().map(file => file.text.split('\n').length);
    const short = lengths.filter(length => length <= 150).length;
    expect(short / lengths.length).toBeGreaterThan(0.9);
  });

  it('words that people read stand only in catalogues', () => {
    const withoutComments = (text: string): string =>
      text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
    const strays = productFiles()
      .filter(file => !HOLDS_WORDS.test(file.path))
      .filter(file => JAPANESE.test(withoutComments(file.text)))
      .map(file => file.path);
    expect(strays).toEqual([]);
  });

  it('the domain reads no clock, no chance and no machine', () => {
    const impure =
      /new Date\(\)|Date\.now|Math\.random|performance\.|process\.|globalThis\.|\bfetch\(|crypto\./;
    const strays = sourceFiles(
      'src/modules',
      path => path.includes('/domain/') && path.endsWith('.ts') && !isTest(path),
    )
      .filter(file => impure.test(file.text))
      .map(file => file.path);
    expect(strays).toEqual([]);
  });

  it('only the clock and the platform read the machine clock', () => {
    const strays = productFiles()
      .filter(file => file.path.startsWith('src/modules/') || file.path.startsWith('src/ui/'))
      .filter(
        file =>
          !file.path.includes('.island.') &&
          !file.path.includes('service-worker') &&
          !file.path.includes('/verify/'),
      )
      .filter(file => /new Date\(\)|Date\.now\(/.test(file.text))
      .map(file => file.path);
    expect(strays).toEqual([]);
  });

  it('no markup or style is written inline', () => {
    const strays = productFiles()
      .filter(file => /dangerouslySetInnerHTML|\bstyle=|\binnerHTML\b|\bon[a-z]+="/.test(file.text))
      .map(file => file.path);
    expect(strays).toEqual([]);
  });

  it('exports are named', () => {
    expect(
      productFiles()
        .filter(file => /^export default|^export \* from/m.test(file.text))
        .map(file => file.path),
    ).toEqual([]);
  });
});
