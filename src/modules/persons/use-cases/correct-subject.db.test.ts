import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PERSON_REFERENCES } from '../../../composition/person-references.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PersonDetails } from '../domain/person.ts';
import { findOrCreatePerson, personById } from '../repository/person.repository.ts';
import { correctionsOf } from '../repository/person-correction.repository.ts';
import { rowsOfPeople } from '../repository/person-fields.repository.ts';
import { listPairs } from '../repository/person-pair.repository.ts';
import { correctSubject } from './correct-subject.use-case.ts';
import { decideCorrection } from './decide-correction.use-case.ts';
import { joinSubject } from './join-subject.use-case.ts';
import { hanako, KANAGAWA, NURSE, openPeople, type People } from './joined-people.test-world.ts';
import { mergePersons } from './merge-persons.use-case.ts';
import { insertReferring, snapshot } from './referring-rows.test-world.ts';

const deps = { personReferences: PERSON_REFERENCES };

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterEach(() => people.admin.query('truncate app.person, app.filing_key cascade'));
afterAll(() => people.end());

const enter = (change: Partial<PersonDetails> = {}): Promise<Uuid> =>
  people.inTx(
    async tx => (await findOrCreatePerson(tx, people.personIndex, { ...hanako, ...change })).personId,
  );
const rowsOf = (personId: Uuid) => people.inTx(tx => rowsOfPeople(tx, PERSON_REFERENCES, [personId]));

describe('a corrected report (F-05, F-08)', () => {
  const nurse = { kind: 'staff', authorityId: KANAGAWA, id: NURSE, role: 'health-centre' } as const;
  const corrected = { name: '山本　花子', nameKana: 'ヤマモト ハナコ', phone: '09012345679' };
  const correct = (personId: Uuid, reportId: Uuid, isEntitled = false) =>
    people.inTx(tx =>
      correctSubject(
        tx,
        { ...deps, personIndex: people.personIndex },
        {
          personId,
          report: { kind: 'test-report', reportId, revision: 1 },
          before: hanako,
          after: { ...hanako, ...corrected },
          correctedAt: tx.at,
          correctedBy: 'staff:test',
          isEntitled,
        },
      ),
    );
  const reportOf = async (personId: Uuid): Promise<Uuid> => {
    await insertReferring(people, personId, 'test-report');
    return (await rowsOf(personId)).find(({ kind }) => kind === 'test-report')?.rowId as Uuid;
  };
  const decide = async (personId: Uuid, act: 'accept' | 'decline' | 'undo') => {
    const [correction] = await people.inTx(tx => correctionsOf(tx, [personId]));
    return decideCorrection(people, nurse, correction?.correctionId as Uuid, act);
  };

  it('makes its person what it says now, findable by that, once; and exactly what they were when it is undone', async () => {
    const personId = await enter();
    const reportId = await reportOf(personId);
    const before = await snapshot(people);
    expect(await correct(personId, reportId)).toBe('applied');
    expect(await correct(personId, reportId)).toBe('nothing');
    expect(await people.inTx(tx => personById(tx, personId))).toMatchObject(corrected);
    const found = await people.inTx(tx => joinSubject(tx, people, { ...hanako, ...corrected }));
    expect(found).toEqual({ personId, isNew: false });
    expect((await decide(personId, 'undo')).ok).toBe(true);
    expect(await snapshot(people)).toEqual(before);
    expect(await decide(personId, 'undo')).toEqual({ ok: false, reason: 'settled' });
  });

  it('waits for a human where something else tells of the person too, unless who decides about persons made it', async () => {
    const personId = await enter();
    const reportId = await reportOf(personId);
    await insertReferring(people, personId, 'case-report');
    const before = await snapshot(people);
    expect(await correct(personId, reportId)).toBe('proposed');
    expect(await snapshot(people)).toEqual(before);
    expect((await decide(personId, 'accept')).ok).toBe(true);
    expect(await people.inTx(tx => personById(tx, personId))).toMatchObject(corrected);
    expect((await decide(personId, 'undo')).ok).toBe(true);
    expect(await snapshot(people)).toEqual(before);
    await people.admin.query('truncate app.person_correction');
    expect(await correct(personId, reportId, true)).toBe('applied');
  });

  it('joins nobody: somebody who is found by the new details already is put beside the person', async () => {
    const [personId, known] = [await enter(), await enter(corrected)];
    const reportId = await reportOf(personId);
    expect(await correct(personId, reportId)).toBe('applied');
    const [pair] = await people.inTx(tx => listPairs(tx, 'open', { after: null, limit: 1 }));
    expect([pair?.personA, pair?.personB].sort()).toEqual([personId, known].sort());
    const order = { keptId: known, mergedId: personId, choices: {}, pairId: null, note: '' };
    expect((await people.inTx(tx => mergePersons(tx, deps, order))).ok).toBe(true);
    expect(await decide(personId, 'undo')).toEqual({ ok: false, reason: 'is-alias' });
  });
});
