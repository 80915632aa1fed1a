import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { correctContact, findOrCreatePerson, personById } from '../repository/person.repository.ts';
import { listPairs } from '../repository/person-pair.repository.ts';
import { candidatesFor } from './candidates-for.use-case.ts';
import { findCandidates } from './find-candidates.ts';
import { joinSubject, type ReportedSubject } from './join-subject.use-case.ts';
import { hanako, KANAGAWA, NURSE, openPeople, type People, SAGAMIHARA } from './joined-people.test-world.ts';

let people: People;
beforeAll(async () => {
  people = await openPeople();
});
afterEach(() => people.admin.query('truncate app.person cascade'));
afterAll(() => people.end());

const report = (change: Partial<ReportedSubject> = {}): ReportedSubject => ({ ...hanako, ...change });
const join = (change: Partial<ReportedSubject> = {}) =>
  people.inTx(tx => joinSubject(tx, people, report(change)));
const openPairs = () => people.inTx(tx => listPairs(tx, 'open', { after: null, limit: 50 }));

describe('joining a report to a person (F-05)', () => {
  it('takes the same person when reading, birth date and phone agree, however they are typed', async () => {
    const first = await join();
    expect(first.isNew).toBe(true);
    const again = await join({ nameKana: 'ヤマザキハナコ', name: '山崎花子' });
    expect(again).toEqual({ personId: first.personId, isNew: false });
    expect(await openPairs()).toEqual([]);
  });

  it('does not let a report correct how a person is reached', async () => {
    const { personId } = await people.inTx(tx => findOrCreatePerson(tx, people.personIndex, hanako));
    await join({ address: '別の住所9', email: '' });
    const person = await people.inTx(tx => personById(tx, personId));
    expect(person).toMatchObject({ address: hanako.address, email: hanako.email, contactVersion: 1 });
  });

  it('never joins on name and birth date alone, and asks a human', async () => {
    const first = await join();
    const second = await join({ phone: '08087654321', address: '上郷99' });
    expect(second.isNew).toBe(true);
    const [pair, ...others] = await openPairs();
    expect(others).toEqual([]);
    expect([pair?.personA, pair?.personB].sort()).toEqual([first.personId, second.personId].sort());
    expect(pair?.reasons).toEqual(expect.arrayContaining(['same-kana', 'same-birth-date', 'other-phone']));
  });

  it('keeps twins apart without asking anybody', async () => {
    const [one, other] = [
      await join({ name: '山﨑　春香', nameKana: 'ヤマザキ ハルカ' }),
      await join({ name: '山﨑　春菜', nameKana: 'ヤマザキ ハルナ' }),
    ];
    expect(other).toEqual({ personId: expect.not.stringContaining(one.personId), isNew: true });
    expect(await openPairs()).toEqual([]);
  });

  it('makes a new person of every report without a phone', async () => {
    const [one, other] = [await join({ phone: '' }), await join({ phone: '' })];
    expect([one.isNew, other.isNew]).toEqual([true, true]);
    expect(await openPairs()).toHaveLength(1);
  });

  it('leaves cases alone: a new infection is a new case of the same person', async () => {
    const { personId } = await join();
    const caseId = await people.openCase(personId, 'released');
    await join();
    const { rows } = await people.admin.query('select case_id, status from app.recuperation_case');
    expect(rows).toEqual([{ case_id: caseId, status: 'released' }]);
  });

  it('follows a telephone number that the person corrected', async () => {
    const person = await people.inTx(tx => findOrCreatePerson(tx, people.personIndex, hanako));
    const { phone: _, ...contact } = hanako;
    await people.inTx(tx =>
      correctContact(tx, people.personIndex, person, { ...contact, phone: '08011112222' }),
    );
    expect(await join({ phone: '08011112222' })).toEqual({ personId: person.personId, isNew: false });
    const found = await people.inTx(tx =>
      findCandidates(tx, { name: '別人', nameKana: 'ヤマザキ ハナ', phone: '08011112222' }),
    );
    expect(found).toEqual([]);
  });
});

describe('candidates at entry', () => {
  const slipped = {
    name: '山崎 花子',
    nameKana: 'やまさき はなこ',
    birthDate: '1980-04-12' as PlainDate,
  };

  it('are found by each block alone, the likeliest first, with reasons', async () => {
    const { personId } = await join();
    const ask = (change: object) => people.inTx(tx => findCandidates(tx, { ...slipped, ...change }));
    for (const change of [
      {},
      { birthDate: '1980-12-04' as PlainDate, nameKana: 'ヤマザキ ハナコ' },
      { birthDate: '1981-04-12' as PlainDate, nameKana: 'ヤマザキ ハナコ' },
      { birthDate: null, phone: hanako.phone },
    ])
      expect(await ask(change), JSON.stringify(change)).toMatchObject([{ personId }]);
    expect(await ask({ nameKana: 'スズキ イチロウ', name: '鈴木 一郎' })).toEqual([]);
  });

  it('are audited, without a value', async () => {
    await join();
    await people.inTx(tx => candidatesFor(tx, slipped));
    const { rows } = await people.admin.query<{ text: string }>(
      `select audit_event::text as text from app.audit_event where action = 'person.candidates'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toMatch(/花子|0901234|1980/);
  });

  it('are nobody for another authority, and nobody at all for an institution', async () => {
    await join();
    const facilityId = '01900000-0000-7000-8000-00000000c001' as Uuid;
    const clinic = { kind: 'staff', authorityId: KANAGAWA, id: NURSE, role: 'clinic', facilityId } as const;
    expect(await people.inTx(tx => findCandidates(tx, slipped))).toHaveLength(1);
    for (const actor of [systemActor(SAGAMIHARA, 'test'), clinic]) {
      expect(await people.asActor(actor, tx => findCandidates(tx, slipped))).toEqual([]);
      expect(
        await people.asActor(actor, tx => tx.db.selectFrom('person').select('person_id').execute()),
      ).toEqual([]);
      expect(await people.asActor(actor, tx => listPairs(tx, 'open', { after: null, limit: 1 }))).toEqual([]);
    }
    await expect(
      people.asActor(clinic, tx => joinSubject(tx, people, report({ phone: '0462310000' }))),
    ).rejects.toThrow(/row-level security/);
  });
});
