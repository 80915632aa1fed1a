import { readFileSync } from 'node:fs';
import { ROOT } from './source-files.ts';

/** The text under a heading of second rank in `docs/<file>`, up to the next one. Throws when there is none. */
export function docSection(file: string, heading: string): string {
  const sections = readFileSync(`${ROOT}docs/${file}`, 'utf8').split(/^## /m);
  const found = sections.find(section => section.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`docs/${file} has no heading "${heading}".`);
  return found;
}

/** The cells of the first table under a heading, without its head. */
export function tableIn(file: string, heading: string): readonly (readonly string[])[] {
  return docSection(file, heading)
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    );
}
