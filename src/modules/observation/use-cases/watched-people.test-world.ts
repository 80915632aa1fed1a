import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../test/database/test-database.ts';
import type { AuthorityId, IdSource, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type FixedClock, fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, openDatabase, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, openCase, type RecuperationCase } from '../../cases/index.ts';
import { findOrCreatePerson } from '../../persons/index.ts';
import { loadRulebook, SHIPPED_RULEBOOKS } from '../../rulebook/index.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';

export const KANAGAWA = 140007 as AuthorityId;

/** A database of its own in which people file, with a clock that stands still until it is set. */
export interface World extends ObservationDeps {
  readonly clock: FixedClock;
  readonly newId: IdSource;
  /** Reads or writes directly, for setting up and looking at a story. */
  readonly look: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly caseOf: (caseId: Uuid) => Promise<RecuperationCase>;
  readonly end: () => Promise<void>;
}

export interface WatchedResident {
  readonly personId: Uuid;
  readonly caseId: Uuid;
  readonly filingId: Uuid;
}

const countingIds = (): IdSource => {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}` as Uuid;
  };
};

/** Makes the world at `at` (JST wall time). */
export async function createWorld(at: string): Promise<World> {
  const test = await createTestDatabase();
  const clock = fixedClock(at);
  const newId = countingIds();
  const database: Database = await openDatabase({
    url: test.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId,
    poolSize: 4,
  });
  const look: World['look'] = work =>
    database.withTenant(systemActor(KANAGAWA, 'test'), async tx => {
      await recordAudit(tx, { action: 'test.look', resource: 'test', subjectId: null, purpose: 'training' });
      return work(tx);
    });
  return {
    database,
    clock,
    newId,
    look,
    rulebook: await loadRulebook(SHIPPED_RULEBOOKS),
    secretBox: { seal: secret => `sealed ${secret}`, open: sealed => sealed.slice('sealed '.length) },
    askChannels: new Set(['web', 'line', 'voice']),
    alarmMail: ['alarm@example.jp'],
    phoneStandsForLine: true,
    residentLinks: async (_, filingIds) => new Map(filingIds.map(id => [id, `link-of-${id}`])),
    caseOf: async caseId => {
      const found = await look(tx => caseById(tx, caseId));
      if (found === null) throw new Error(`No case ${caseId}`);
      return found;
    },
    end: async () => {
      await database.close();
      await test.drop();
    },
  };
}

/** Somebody files at the world's present time. */
export async function fileSomebody(
  world: World,
  filed: {
    readonly testedOn: string;
    readonly onsetOn?: string;
    readonly channel?: AskChannel;
    readonly name?: string;
    /** The filing that the household began with. */
    readonly householdId?: Uuid;
  },
): Promise<WatchedResident> {
  const name = filed.name ?? 'Test Person';
  return world.look(async tx => {
    const filingId = tx.newId();
    const contact = {
      name,
      nameKana: 'テスト タロウ',
      birthDate: '1990-05-01' as PlainDate,
      phone: `090${filingId.slice(-8)}`,
      email: `${filingId.slice(-6)}@example.jp`,
      postalCode: '2430432',
      municipalityCode: '142158',
      address: '海老名市勝瀬175番地の1',
      language: 'ja',
    };
    const person = await findOrCreatePerson(tx, text => Buffer.from(text), contact);
    const opened = await openCase(tx, world.rulebook, {
      personId: person.personId,
      testedOn: filed.testedOn as PlainDate,
      onsetOn: (filed.onsetOn ?? null) as PlainDate | null,
    });
    await tx.db
      .insertInto('filing_key')
      .values({
        authority_id: tx.authorityId,
        filing_id: filingId,
        wrapped_key: Buffer.from('wrapped'),
        created_at: tx.at,
        destroyed_at: null,
      })
      .execute();
    await tx.db
      .insertInto('filing')
      .values({
        authority_id: tx.authorityId,
        filing_id: filingId,
        person_id: person.personId,
        case_id: opened.caseId,
        submitted_at: tx.at,
        language: 'ja',
        consent_at: tx.at,
        consent_version: 'test',
        name,
        name_kana: contact.nameKana,
        birth_date: contact.birthDate,
        age: 31,
        postal_code: contact.postalCode,
        prefecture: '神奈川県',
        municipality_code: contact.municipalityCode,
        address: contact.address,
        phone: contact.phone,
        email: contact.email,
        observation_channel: filed.channel ?? 'web',
        pregnancy: 'no',
        risk_factors: [],
        tested_at_medical_institution: false,
        self_management_declared: true,
        tested_on: filed.testedOn as PlainDate,
        onset_on: (filed.onsetOn ?? null) as PlainDate | null,
        test_source: 'own-kit',
        evidence_kind: 'kit',
        rule_id: opened.ruleId,
        due_on: jstDate(tx.at),
        status: 'issued',
        management_number: filingId.slice(-6),
        decision_reasons: [],
        checklist: [],
        household_id: filed.householdId ?? null,
      })
      .execute();
    return { personId: person.personId, caseId: opened.caseId, filingId };
  });
}

/** A member of the staff, with an account. */
export async function hireStaff(
  world: World,
  displayName: string,
  role = 'health-centre',
): Promise<StaffActor> {
  const id = world.newId();
  await world.look(tx =>
    tx.db
      .insertInto('staff_account')
      .values({
        authority_id: tx.authorityId,
        account_id: id,
        login_name: `login-${id.slice(-6)}`,
        display_name: displayName,
        unit_name: 'Atsugi',
        role,
        status: 'active',
        password_hash: 'none',
        must_change_password: false,
        failed_attempts: 0,
        created_at: tx.at,
      })
      .execute(),
  );
  return { kind: 'staff', authorityId: KANAGAWA, id, role };
}
