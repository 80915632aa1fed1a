import { expect } from 'vitest';
import { tickObservation } from './tick-observation.use-case.ts';
import { unaccountedSlots } from './unaccounted-slots.ts';
import { KANAGAWA, type WatchedResident, type World } from './watched-people.test-world.ts';

/** What became of the questions to people, read from the database. */
export interface AskedPeople {
  /** Moves the clock there, JST wall time, and does what is due. */
  readonly tickAt: (at: string) => ReturnType<typeof tickObservation>;
  /** `day/number status` of each question, in their order. */
  readonly slots: (person: WatchedResident) => Promise<readonly string[]>;
  /** `day number kind` of each message, in the order in which they were made. */
  readonly messages: (person: WatchedResident) => Promise<readonly string[]>;
  /** The days whose silence somebody was told to look after. */
  readonly missedDays: (person: WatchedResident) => Promise<readonly (string | null)[]>;
  readonly nobodyLost: () => Promise<void>;
}

export const askedPeople = (world: World): AskedPeople => ({
  tickAt: at => {
    world.clock.set(at);
    return tickObservation(world, KANAGAWA);
  },
  slots: person =>
    world.look(tx =>
      tx.db
        .selectFrom('observation_slot')
        .select(['slot_on', 'slot_no', 'status'])
        .where('case_id', '=', person.caseId)
        .orderBy('slot_on')
        .orderBy('slot_no')
        .execute()
        .then(rows => rows.map(row => `${row.slot_on}/${row.slot_no} ${row.status}`)),
    ),
  messages: person =>
    world.look(tx =>
      tx.db
        .selectFrom('message')
        .select('dedupe_key')
        .where('subject_id', '=', person.caseId)
        .orderBy('created_at')
        .execute()
        .then(rows => rows.map(row => row.dedupe_key.split(':').slice(2).join(' '))),
    ),
  missedDays: person =>
    world.look(tx =>
      tx.db
        .selectFrom('care_task')
        .select('slot_on')
        .where('case_id', '=', person.caseId)
        .where('kind', '=', 'missed-answer')
        .orderBy('slot_on')
        .execute()
        .then(rows => rows.map(row => row.slot_on)),
    ),
  nobodyLost: async () => expect(await world.look(tx => unaccountedSlots(tx, world))).toEqual([]),
});
