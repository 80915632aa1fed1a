import pg from 'pg';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { type StaffActor, systemActor } from '../../../platform/db/actor.ts';
import { registerAuthority } from '../../../platform/db/authority.repository.ts';
import { exemptFromAudit, openDatabase, type Tx } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import { displayNames } from '../../accounts/index.ts';
import { loadRulebook } from '../../rulebook/index.ts';
import { noAttempt } from '../domain/read-attempt.ts';

export const EBINA = 142158 as AuthorityId;
export const YAMATO = 142131 as AuthorityId;

/** Somebody whom a city supports. */
export interface SupportedPerson {
  readonly startedAt: Instant;
  readonly periodThrough: PlainDate | null;
  readonly population?: 'self' | 'notified' | 'contact';
}

/** How an answer is typed by somebody who is well. */
export const wellAnswer = { ...noAttempt, outcome: 'answered', condition: 'well', temperature: '36.5' };
/** How silence is typed. */
export const noAnswer = { ...noAttempt, outcome: 'not-reached' };

/** A database of its own, opened as the app role, with two cities, their staff and the people whom they support. */
export async function startCallWorld(at: string) {
  const db = await createTestDatabase();
  const clock = fixedClock(at);
  const newId = createIdSource(clock);
  const database = await openDatabase({
    url: db.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId,
    poolSize: 24,
  });
  for (const [authorityId, name] of [
    [EBINA, '海老名市'],
    [YAMATO, '大和市'],
  ] as const)
    await registerAuthority(database, { authorityId, kind: 'municipality', name, host: null });

  const look = <T>(work: (tx: Tx) => Promise<T>, authorityId = EBINA): Promise<T> =>
    database.withTenant(systemActor(authorityId, 'test'), tx => {
      exemptFromAudit(tx, 'test');
      return work(tx);
    });
  const hire = async (
    displayName: string,
    role = 'support-staff',
    authorityId = EBINA,
  ): Promise<StaffActor> => {
    const id = newId();
    await look(
      tx =>
        tx.db
          .insertInto('staff_account')
          .values({
            authority_id: authorityId,
            account_id: id,
            login_name: `login-${id}`,
            display_name: displayName,
            unit_name: 'Support team',
            role,
            status: 'active',
            password_hash: 'none',
            must_change_password: false,
            failed_attempts: 0,
            created_at: tx.at,
          })
          .execute(),
      authorityId,
    );
    return { kind: 'staff', authorityId, id, role, facilityId: null };
  };

  const admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();

  return {
    database,
    clock,
    /** Nobody is supported, hired or called any more, and it is `now`. */
    beginAnew: async (now: string): Promise<void> => {
      await admin.query(
        'truncate app.staff_account, app.support_case, app.support_call_rule, app.support_handover cascade',
      );
      clock.set(now);
    },
    rulebook: await loadRulebook(),
    staffNames: displayNames,
    look,
    hire,
    /** Puts people under support, as SM-8 has them then; returns their cases in the order given. */
    support: async (people: readonly SupportedPerson[], authorityId = EBINA): Promise<readonly Uuid[]> => {
      const ids = people.map(newId);
      if (people.length === 0) return ids;
      await look(
        tx =>
          tx.db
            .insertInto('support_case')
            .values(
              people.map(({ startedAt, periodThrough, population = 'self' }, index) => ({
                authority_id: authorityId,
                support_case_id: ids[index] ?? newId(),
                population,
                source: 'self-call',
                learned_from: 'other',
                name: `Person ${index + 1}`,
                address: `Chuo ${index + 1}`,
                contact: `0801234${String(index).padStart(4, '0')}`,
                period_through: periodThrough,
                status: 'active',
                received_at: startedAt,
                started_at: startedAt,
              })),
            )
            .execute(),
        authorityId,
      );
      return ids;
    },
    /** Every call of a city, in the order of time. */
    slots: (authorityId = EBINA) =>
      look(
        tx =>
          tx.db
            .selectFrom('support_call_slot')
            .selectAll()
            .where('authority_id', '=', authorityId)
            .orderBy('due_from')
            .orderBy('support_case_id')
            .execute(),
        authorityId,
      ),
    tasks: () => look(tx => tx.db.selectFrom('support_call_task').selectAll().orderBy('opened_at').execute()),
    statusOf: async (supportCaseId: Uuid): Promise<string | undefined> => {
      const row = await look(tx =>
        tx.db
          .selectFrom('support_case')
          .select('status')
          .where('support_case_id', '=', supportCaseId)
          .executeTakeFirst(),
      );
      return row?.status;
    },
    stop: async () => {
      await Promise.all([database.close(), admin.end()]);
      await db.drop();
    },
  };
}

export type CallWorld = Awaited<ReturnType<typeof startCallWorld>>;
