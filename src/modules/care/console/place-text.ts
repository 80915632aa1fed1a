import { type Condition, type Place, SEVERITIES } from '../domain/stay.ts';
import { ja as words } from './words.ja.ts';

/** Where somebody is, in words: the place, and which one. */
export function placeText({
  place,
  facilityName,
  elsewhere,
}: {
  readonly place: Place;
  readonly facilityName: string | null;
  readonly elsewhere: string | null;
}): string {
  return facilityName ?? elsewhere ?? words.places[place];
}

/** The devices that somebody is treated with; a dash for none. */
export function devicesText(condition: Omit<Condition, 'severity'>): string {
  const used = (['intensiveCare', 'ventilator', 'ecmo'] as const).filter(device => condition[device]);
  return used.length === 0 ? words.none : used.map(device => words.devices[device]).join(words.separator);
}

/** A severity by its code, in words; a dash for none. */
export const severityText = (code: string | null): string => {
  const known = SEVERITIES.find(severity => severity === code);
  return known === undefined ? words.none : words.severities[known];
};
