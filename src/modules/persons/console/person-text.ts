import { eraDate } from '../../../ui/date-text.ts';
import type { MergeChoice } from '../domain/merge.ts';
import type { Person } from '../domain/person.ts';
import { ja as words } from './words.ja.ts';

/** What a choice decides about, as staff read it. */
export function choiceText(person: Person, choice: MergeChoice): string {
  const text =
    choice === 'birthDate'
      ? eraDate(person.birthDate)
      : choice === 'address'
        ? [person.postalCode, person.address].filter(part => part !== '').join(' ')
        : person[choice];
  return text === '' ? words.nothing : text;
}
