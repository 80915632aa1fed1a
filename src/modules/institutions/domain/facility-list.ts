import type { Uuid } from '../../../kernel/ids.ts';
import type { Facility } from './facility.ts';
import { changeBetween, type FacilityChange } from './facility-change.ts';
import type { FacilityEntry, FacilityProblem } from './facility-entry.ts';

/** A row of an imported list that could be read, with the line of the file on which it ends. */
export interface ListedFacility {
  readonly line: number;
  readonly entry: FacilityEntry;
}

/** A row that is not taken over, and why. */
export interface RefusedRow extends FacilityProblem {
  readonly line: number;
}

/** What an imported list does to the registry. */
export interface ListPlan {
  readonly added: readonly FacilityEntry[];
  readonly corrected: readonly {
    readonly facilityId: Uuid;
    readonly entry: FacilityEntry;
    readonly change: FacilityChange;
  }[];
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
}

/** The same institution: by its code, and without one by kind, name and postal code. */
const keyOf = ({ code, kind, name, postalCode }: FacilityEntry): string =>
  code ?? JSON.stringify([kind, name, postalCode]);

/**
 * Decides what an imported list changes (H-04): institutions that are not known are added, known ones corrected where they
 * differ. The same list again changes nothing; a second row for one institution is refused. What the registry knows and
 * the list leaves empty (mail address, health centre) stays.
 */
export function planList(known: readonly Facility[], listed: readonly ListedFacility[]): ListPlan {
  const before = new Map(known.map(facility => [keyOf(facility), facility]));
  const seen = new Set<string>();
  const added: FacilityEntry[] = [];
  const corrected: ListPlan['corrected'][number][] = [];
  const refused: RefusedRow[] = [];
  let unchanged = 0;
  for (const { line, entry } of listed) {
    const key = keyOf(entry);
    const facility = before.get(key);
    if (seen.has(key)) {
      refused.push({ line, field: entry.code === null ? 'name' : 'code', reason: 'code-twice' });
      continue;
    }
    seen.add(key);
    if (facility === undefined) {
      added.push(entry);
      continue;
    }
    const kept = {
      ...entry,
      email: entry.email ?? facility.email,
      healthCentreId: entry.healthCentreId ?? facility.healthCentreId,
    };
    const change = changeBetween(facility, kept);
    if (change === null) unchanged += 1;
    else corrected.push({ facilityId: facility.facilityId, entry: kept, change });
  }
  return { added, corrected, unchanged, refused };
}
