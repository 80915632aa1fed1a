import pg from 'pg';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { blindIndex } from '../../../platform/crypto/token.ts';
import { type Actor, systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, openDatabase, type Tx } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import type { PersonDetails } from '../domain/person.ts';

export const KANAGAWA = 140007 as AuthorityId;
export const SAGAMIHARA = 141500 as AuthorityId;
export const NURSE = '01900000-0000-7000-8000-00000000b001' as Uuid;

export const hanako: PersonDetails = {
  name: '山﨑　花子',
  nameKana: 'ヤマザキ ハナコ',
  birthDate: '1980-04-12' as PlainDate,
  phone: '09012345678',
  email: 'hanako@example.invalid',
  postalCode: '2310001',
  municipalityCode: '141046',
  address: '日本大通1-2',
  language: 'ja',
};

/** A database of its own, with whatever a test of joining needs. */
export async function openPeople() {
  const test = await createTestDatabase();
  const admin = new pg.Pool({ connectionString: test.adminUrl, max: 1 });
  const clock = fixedClock('2022-08-19T09:00');
  const newId = createIdSource(clock);
  const database = await openDatabase({ url: test.appUrl, contextKey: TEST_CONTEXT_KEY, clock, newId });
  const asActor = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.withTenant(actor, tx => {
      exemptFromAudit(tx, 'a test');
      return work(tx);
    });
  return {
    admin,
    clock,
    database,
    newId,
    personIndex: (text: string) => blindIndex(Buffer.alloc(32, 3), text),
    asActor,
    /** Runs as a job of Kanagawa. */
    inTx: <T>(work: (tx: Tx) => Promise<T>): Promise<T> => asActor(systemActor(KANAGAWA, 'test'), work),
    /** Opens a case of a person, as it stands in the table. */
    openCase: async (personId: Uuid, status: 'open' | 'released' = 'open'): Promise<Uuid> => {
      const caseId = newId();
      await admin.query(
        `insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on,
           day_zero, symptomatic, planned_return_on, rule_id, opened_at, closed_at, closed_by, close_reason)
         values ($1, $2, $3, 'notified', $4, '2022-08-10', '2022-08-10', '2022-08-10', true, '2022-08-21', 'test',
           '2022-08-10', $5, $6, $7)`,
        [
          KANAGAWA,
          caseId,
          personId,
          status,
          ...(status === 'open' ? [null, null, null] : ['2022-08-18', 'system:test', 'released']),
        ],
      );
      return caseId;
    },
    end: async () => {
      await database.close();
      await admin.end();
      await test.drop();
    },
  };
}

export type People = Awaited<ReturnType<typeof openPeople>>;
