import type { PersonDetails } from '../../src/modules/persons/index.ts';
import { arrivalOf, knownPerson, type LabelledSet } from './labelled-arrival.ts';

const HEADINGS = [
  'relation',
  'slips',
  'of',
  ...['known', 'entered'].flatMap(side =>
    ['name', 'kana', 'birth_date', 'phone', 'postal_code', 'municipality_code', 'address'].map(
      column => `${side}_${column}`,
    ),
  ),
];

/**
 * Arrivals 0 to `count - 1` of a set beside the person whom each is, or whose twin or namesake; a stranger stands beside
 * themselves. No value holds a comma.
 */
export const labelledCsv = (set: LabelledSet, count: number): string =>
  `${[HEADINGS, ...Array.from({ length: count }, (_, number) => lineOf(set, number))].map(line => line.join(',')).join('\n')}\n`;

function lineOf(set: LabelledSet, number: number): readonly string[] {
  const { relation, slips, of, details } = arrivalOf(set, number);
  return [relation, slips.join(' '), String(of), ...columnsOf(knownPerson(set, of)), ...columnsOf(details)];
}

const columnsOf = (details: PersonDetails): readonly string[] => [
  details.name,
  details.nameKana,
  details.birthDate,
  details.phone,
  details.postalCode,
  details.municipalityCode,
  details.address,
];
