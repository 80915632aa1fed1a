import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import {
  CORRECTION_ACTS,
  CORRECTION_STATUSES,
  changesNow,
  decidePersonCorrection,
  statusAfterAct,
} from './correction.ts';
import { fieldsToRestore } from './merge.ts';
import type { Person } from './person.ts';

const before = {
  name: '山田 花子',
  nameKana: 'ヤマダ ハナコ',
  birthDate: '1980-04-12' as PlainDate,
  phone: '09012345678',
  postalCode: '2310001',
  municipalityCode: '141046',
  address: '1-2',
};
const person: Person = {
  ...before,
  personId: '01900000-0000-7000-8000-00000000a001' as Uuid,
  email: '',
  language: 'ja',
  contactVersion: 1,
};
const after = { ...before, name: '山本 花子', nameKana: 'ヤマモト ハナコ' };
const alone = { before, after, isOnlySource: true, isEntitled: false };

describe('what a corrected report makes of its person', () => {
  it('is taken over when the person is known by it alone, or by somebody who decides about persons', () => {
    const changes = [
      { field: 'name', before: before.name, after: after.name },
      { field: 'nameKana', before: before.nameKana, after: after.nameKana },
    ];
    expect(decidePersonCorrection(person, alone)).toEqual({ status: 'applied', changes });
    const byOthers = { ...alone, isOnlySource: false };
    expect(decidePersonCorrection(person, { ...byOthers, isEntitled: true })?.status).toBe('applied');
    expect(decidePersonCorrection(person, byOthers)).toEqual({ status: 'proposed', changes });
  });

  it('waits for a human where the person was put right elsewhere meanwhile', () => {
    const moved = { ...person, name: '佐藤 花子' };
    expect(decidePersonCorrection(moved, { ...alone, isEntitled: true })?.status).toBe('proposed');
  });

  it('is nothing where nothing changed, where the person says so already, or where a part was taken out', () => {
    expect(decidePersonCorrection(person, { ...alone, after: before })).toBeNull();
    expect(decidePersonCorrection({ ...person, ...after }, alone)).toBeNull();
    expect(decidePersonCorrection(person, { ...alone, after: { ...before, phone: '' } })).toBeNull();
  });

  it('gives everything back when it is undone, whatever it was', () => {
    const detail = fc.record({ name: fc.string(), phone: fc.string(), address: fc.string() });
    fc.assert(
      fc.property(detail, detail, (from, to) => {
        const known = { ...person, ...from };
        const report = { ...alone, before: { ...before, ...from }, after: { ...before, ...to } };
        const changes = decidePersonCorrection(known, report)?.changes ?? [];
        const changed = { ...known, ...Object.fromEntries(changes.map(c => [c.field, c.after])) };
        const restored = fieldsToRestore(changed, changes).map(c => [c.field, c.before]);
        expect({ ...changed, ...Object.fromEntries(restored) }).toEqual(known);
        expect(changesNow(changed, changes)).toEqual([]);
      }),
    );
  });
});

describe('where a correction stands', () => {
  it('moves by the table alone, and not at all once it is declined or undone', () => {
    const moves = CORRECTION_STATUSES.flatMap(status =>
      CORRECTION_ACTS.flatMap(act => {
        const next = statusAfterAct(status, act);
        return next === null ? [] : [`${status} ${act} ${next}`];
      }),
    );
    expect(moves).toEqual(['proposed accept applied', 'proposed decline declined', 'applied undo undone']);
  });
});
