import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PERSON_REFERENCES } from '../../../composition/person-references.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { MERGE_CHOICES } from '../domain/merge.ts';
import type { PersonDetails } from '../domain/person.ts';
import { correctContact, findOrCreatePerson, personById } from '../repository/person.repository.ts';
import { rowsOfPeople } from '../repository/person-fields.repository.ts';
import { listPairs } from '../repository/person-pair.repository.ts';
import { decidePair } from './decide-pair.use-case.ts';
import { joinSubject } from './join-subject.use-case.ts';
import { hanako, KANAGAWA, NURSE, openPeople, type People, SAGAMIHARA } from './joined-people.test-world.ts';
import { type MergeOrder, mergePersons, undoMerge } from './merge-persons.use-case.ts';
import { insertReferring, snapshot } from './referring-rows.test-world.ts';

const deps = { personReferences: PERSON_REFERENCES };

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterEach(() => clear());
afterAll(() => people.end());

const clear = () => people.admin.query('truncate app.person, app.filing_key cascade');
const enter = (change: Partial<PersonDetails> = {}): Promise<Uuid> =>
  people.inTx(
    async tx => (await findOrCreatePerson(tx, people.personIndex, { ...hanako, ...change })).personId,
  );
const merge = (keptId: Uuid, mergedId: Uuid, order: Partial<MergeOrder> = {}) =>
  people.inTx(tx =>
    mergePersons(tx, deps, { keptId, mergedId, choices: {}, pairId: null, note: '', ...order }),
  );
const undo = (mergeId: Uuid) => people.inTx(tx => undoMerge(tx, deps, mergeId));
const merged = async (keptId: Uuid, mergedId: Uuid, order: Partial<MergeOrder> = {}): Promise<Uuid> => {
  const done = await merge(keptId, mergedId, order);
  if (!done.ok) throw new Error(`Not merged: ${done.reason}`);
  return done.value;
};
const rowsOf = (personId: Uuid) => people.inTx(tx => rowsOfPeople(tx, PERSON_REFERENCES, [personId]));

const other = { phone: '08087654321', address: '上郷99', name: '山崎 花子' };

describe('the rows that name a person', () => {
  it('are told to the module completely', async () => {
    const { rows } = await people.admin.query<{ table: string; column: string }>(
      `select c.relname as table, a.attname as column from pg_constraint k
       join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[2]
       where k.contype = 'f' and k.confrelid = 'app.person'::regclass and n.nspname = 'app'
         and c.relname not in ('person', 'person_candidate', 'person_correction', 'person_merge') order by 1`,
    );
    expect(rows).toEqual(
      PERSON_REFERENCES.map(({ table }) => ({ table, column: 'person_id' })).sort((a, b) =>
        a.table < b.table ? -1 : 1,
      ),
    );
  });
});

describe('merging two rows into one person (F-05)', () => {
  it('moves what names the other, takes over chosen fields, and lets both keys lead to the kept one', async () => {
    const [kept, away] = [await enter(), await enter(other)];
    await insertReferring(people, away, 'filing');
    await insertReferring(people, away, 'test-report');
    await insertReferring(people, away, 'case-report');
    await merged(kept, away, { choices: { phone: 'merged', address: 'merged' } });

    expect((await rowsOf(kept)).map(({ kind }) => kind).sort()).toEqual(
      ['case', 'case', 'case', 'case-report', 'filing', 'test-report'].sort(),
    );
    expect(await rowsOf(away)).toEqual([]);
    const person = await people.inTx(tx => personById(tx, kept));
    expect(person).toMatchObject({ phone: other.phone, address: other.address, name: hanako.name });
    for (const details of [hanako, { ...hanako, ...other }]) {
      const joined = await people.inTx(tx => joinSubject(tx, people, details));
      expect(joined).toEqual({ personId: kept, isNew: false });
    }
  });

  it('brings a new filing under the old details to the kept person, and leaves the alias as it was', async () => {
    const [kept, away] = [await enter(), await enter(other)];
    await merged(kept, away);
    const filed = await people.inTx(tx =>
      findOrCreatePerson(tx, people.personIndex, { ...hanako, ...other, email: 'new@example.invalid' }),
    );
    expect(filed).toMatchObject({ personId: kept, email: 'new@example.invalid', phone: other.phone });
    expect(await people.inTx(tx => personById(tx, away))).toMatchObject({ email: hanako.email });
  });

  it('closes no case: two open ones stay two', async () => {
    const [kept, away] = [await enter(), await enter(other)];
    await people.openCase(kept);
    await people.openCase(away);
    await merged(kept, away);
    expect((await rowsOf(kept)).map(({ outcome }) => outcome)).toEqual(['open', 'open']);
  });

  it('is refused while each has a filing that is not settled', async () => {
    const [kept, away] = [await enter(), await enter(other)];
    await insertReferring(people, kept, 'filing');
    await insertReferring(people, away, 'filing');
    const before = await snapshot(people);
    expect(await merge(kept, away)).toEqual({ ok: false, reason: 'two-live-filings' });
    expect(await snapshot(people)).toEqual(before);
  });

  it('does not exist for another authority, nor for an alias, nor twice', async () => {
    const [kept, away] = [await enter(), await enter(other)];
    const elsewhere = await people.asActor(systemActor(SAGAMIHARA, 'test'), tx =>
      mergePersons(tx, deps, { keptId: kept, mergedId: away, choices: {}, pairId: null, note: '' }),
    );
    expect(elsewhere).toEqual({ ok: false, reason: 'no-such-person' });
    const mergeId = await merged(kept, away);
    expect(await merge(kept, away)).toEqual({ ok: false, reason: 'is-alias' });
    expect(await merge(away, kept)).toEqual({ ok: false, reason: 'is-alias' });
    const undone = await people.asActor(systemActor(SAGAMIHARA, 'test'), tx => undoMerge(tx, deps, mergeId));
    expect(undone).toEqual({ ok: false, reason: 'no-such-merge' });
    expect(await undo(mergeId)).toEqual({ ok: true, value: 'undone' });
    expect(await undo(mergeId)).toEqual({ ok: false, reason: 'not-standing' });
  });
});

describe('undoing a merge', () => {
  it('gives back every row of the database exactly, whatever was moved and chosen, in a chain too', async () => {
    const choices = fc.dictionary(fc.constantFrom(...MERGE_CHOICES), fc.constantFrom('kept', 'merged'));
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom('case', 'test-report', 'case-report')),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        rows,
        choices,
        choices,
        fc.integer({ min: -1, max: 2 }),
        async (given, first, second, filer) => {
          await clear();
          const ids = [
            await enter(),
            await enter(other),
            await enter({ nameKana: 'ヤマサキ カコ', birthDate: '1980-12-04' as PlainDate, language: 'en' }),
          ] as const;
          for (const [whose, kind] of given)
            await insertReferring(people, ids[whose] ?? ids[0], kind as 'case');
          if (filer >= 0) await insertReferring(people, ids[filer] ?? ids[0], 'filing');
          const before = await snapshot(people);
          const inner = await merged(ids[1], ids[2], { choices: first });
          const between = await snapshot(people);
          const outer = await merged(ids[0], ids[1], { choices: second });
          expect(await undo(inner)).toEqual({ ok: false, reason: 'kept-is-alias' });
          expect(await undo(outer)).toEqual({ ok: true, value: 'undone' });
          expect(await snapshot(people)).toEqual(between);
          expect(await undo(inner)).toEqual({ ok: true, value: 'undone' });
          expect(await snapshot(people)).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('keeps what was corrected since, and what came in since with the kept person', async () => {
    const [kept, away] = [await enter(), await enter(other)];
    await insertReferring(people, away, 'test-report');
    const mergeId = await merged(kept, away, { choices: { phone: 'merged', address: 'merged' } });
    await people.inTx(async tx => {
      const person = await personById(tx, kept);
      if (person !== null)
        await correctContact(tx, people.personIndex, person, { ...person, phone: '07011112222' });
    });
    const later = await people.openCase(kept);
    await undo(mergeId);
    const person = await people.inTx(tx => personById(tx, kept));
    expect(person).toMatchObject({ phone: '07011112222', address: hanako.address });
    expect((await rowsOf(kept)).map(({ rowId }) => rowId)).toEqual([later]);
    expect((await rowsOf(away)).map(({ kind }) => kind).sort()).toEqual(['case', 'test-report']);
  });
});

describe('what a human says about a pair', () => {
  const nurse = { kind: 'staff', authorityId: KANAGAWA, id: NURSE, role: 'health-centre' } as const;
  const pairs = (status: 'open' | 'later' | 'different' | 'same') =>
    people.inTx(tx => listPairs(tx, status, { after: null, limit: 9 }));
  const enterPair = async (): Promise<Uuid> => {
    await people.inTx(tx => joinSubject(tx, people, hanako));
    await people.inTx(tx => joinSubject(tx, people, { ...hanako, ...other }));
    return (await pairs('open'))[0]?.pairId as Uuid;
  };
  const decide = (pairId: Uuid, order: Parameters<typeof decidePair>[3]) =>
    decidePair({ database: people.database, ...deps }, nurse, pairId, order);

  it('stays said: two different people are never proposed again', async () => {
    const pairId = await enterPair();
    expect((await decide(pairId, { decision: 'different' })).ok).toBe(true);
    expect(await pairs('open')).toEqual([]);
    expect(await decide(pairId, { decision: 'same', kept: 'a', fields: {}, note: '' })).toEqual({
      ok: false,
      reason: 'settled',
    });
    await people.inTx(tx => joinSubject(tx, people, { ...hanako, phone: '0462310000' }));
    expect((await pairs('open')).map(pair => pair.pairId)).not.toContain(pairId);
    expect(await pairs('different')).toHaveLength(1);
  });

  it('makes one person, and an undone merge brings the pair back for another look', async () => {
    const pairId = await enterPair();
    const decided = await decide(pairId, {
      decision: 'same',
      kept: 'b',
      fields: { phone: 'a' },
      note: 'asked',
    });
    expect(decided).toEqual({ ok: true, value: 'decided' });
    expect(await pairs('open')).toEqual([]);
    const { rows } = await people.admin.query<{ merge_id: Uuid }>('select merge_id from app.person_merge');
    await undo(rows[0]?.merge_id as Uuid);
    expect(await pairs('later')).toMatchObject([{ pairId }]);
  });

  it('leaves a name in the audit for each decision, and no value', async () => {
    const pairId = await enterPair();
    await decide(pairId, { decision: 'later' });
    const { rows } = await people.admin.query<{ actor: string; text: string }>(
      `select actor, audit_event::text as text from app.audit_event where action = 'person.put-off'`,
    );
    expect(rows.at(-1)?.actor).toBe(`staff:${NURSE}`);
    expect(rows.at(-1)?.text).not.toMatch(/花子|0901234/);
  });
});
