import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './source-files.ts';
import { tableIn } from './tables-in-docs.ts';

const namesIn = (heading: string): string[] =>
  tableIn('glossary.md', heading).map(([name = '']) => name.replaceAll('`', ''));

describe('docs/glossary.md', () => {
  it('explains every module, and no other', () => {
    const modules = readdirSync(`${ROOT}src/modules`).sort();
    expect(namesIn('Modules').sort()).toEqual(modules);
  });

  it('explains every table, and no other', () => {
    const catalogue: object = parse(readFileSync(`${ROOT}db/data-catalogue.yaml`, 'utf8'));
    expect(namesIn('Tables').sort()).toEqual(Object.keys(catalogue).sort());
  });

  it('explains each in words', () => {
    for (const heading of ['Modules', 'Tables'])
      for (const [name, explanation = ''] of tableIn('glossary.md', heading))
        expect(explanation.split(' ').length, name).toBeGreaterThan(3);
  });
});
