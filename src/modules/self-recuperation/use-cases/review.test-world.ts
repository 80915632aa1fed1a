import { createHash } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../test/database/test-database.ts';
import type { AuthorityId, IdSource, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type FixedClock, fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { createKeyRing } from '../../../platform/crypto/key-ring.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { openDatabase, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { openCase } from '../../cases/index.ts';
import { findOrCreatePerson } from '../../persons/index.ts';
import { loadRulebook } from '../../rulebook/index.ts';
import type { ImageKind } from '../domain/evidence.ts';
import type { Filing } from '../domain/filing.ts';
import { filingById, insertFiling } from '../repository/filing.repository.ts';
import type { ApproveDeps } from './approve-filing.use-case.ts';
import { keepImage } from './image-vault.ts';
import type { ReturnDeps } from './return-filing.use-case.ts';
import type { Reviewer } from './review-step.ts';
import type { SearchDeps } from './search-filings.use-case.ts';
import type { ViewDeps } from './view-filing.use-case.ts';
import type { ViewImageDeps } from './view-filing-image.use-case.ts';

export const KANAGAWA = 140007 as AuthorityId;
export const TOKYO = 130001 as AuthorityId;

/** A database of its own in which people have filed, with a clock that stands still until it is set. */
export interface ReviewWorld extends ApproveDeps, ReturnDeps, SearchDeps, ViewDeps, ViewImageDeps {
  readonly clock: FixedClock;
  readonly newId: IdSource;
  /** Reads or writes directly, for setting up and looking at a story. */
  readonly look: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly filingOf: (filingId: Uuid) => Promise<Filing>;
  /** Rows of the database as its owner sees them, past every policy. */
  readonly rows: <Row extends pg.QueryResultRow>(query: string, values?: unknown[]) => Promise<Row[]>;
  readonly end: () => Promise<void>;
}

export type Filed = Partial<
  Pick<
    Filing,
    | 'name'
    | 'nameKana'
    | 'birthDate'
    | 'guardianName'
    | 'evidenceKind'
    | 'onsetOn'
    | 'testedOn'
    | 'dueOn'
    | 'municipalityCode'
    | 'replacesFilingId'
  >
> & {
  readonly phone?: string;
  /** What stands for the bytes of each picture; of its own unless told. */
  readonly pictures?: Partial<Record<ImageKind, { readonly jpeg?: string; readonly hash?: string }>>;
};

const countingIds = (): IdSource => {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}` as Uuid;
  };
};

/** Makes the world at `at` (JST wall time). */
export async function createReviewWorld(at: string, poolSize = 4): Promise<ReviewWorld> {
  const test = await createTestDatabase();
  const owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  const clock = fixedClock(at);
  const newId = countingIds();
  const database = await openDatabase({
    url: test.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId,
    poolSize,
  });
  const look: ReviewWorld['look'] = work =>
    database.withTenant(systemActor(KANAGAWA, 'test'), async tx => {
      await recordAudit(tx, { action: 'test.look', resource: 'test', subjectId: null, purpose: 'training' });
      return work(tx);
    });
  let drawn = 0;
  return {
    database,
    clock,
    newId,
    look,
    rulebook: await loadRulebook(),
    keyRing: createKeyRing({ current: 1, keys: new Map([[1, Buffer.alloc(32, 1)]]) }),
    secretBox: { seal: secret => `sealed ${secret}`, open: sealed => sealed.slice('sealed '.length) },
    decisionUndo: { seconds: 0, clock },
    newManagementNumber: () => {
      drawn += 1;
      return `14-0000-${String(drawn).padStart(4, '0')}-0`;
    },
    readManagementNumber: text => (/^14-\d{4}-\d{4}-\d$/.test(text) ? text : null),
    staffNames: async (_tx, ids) => new Map(ids.map(id => [id, `職員${id.slice(-2)}`])),
    filingOf: async filingId => {
      const found = await look(tx => filingById(tx, filingId));
      if (found === null) throw new Error(`No filing ${filingId}`);
      return found;
    },
    rows: async (query, values) => (await owner.query(query, values)).rows,
    end: async () => {
      await owner.end();
      await database.close();
      await test.drop();
    },
  };
}

/** Somebody files at the world's present time; an adult with a kit unless told. */
export function fileFor(world: ReviewWorld, filed: Filed = {}): Promise<Filing> {
  return world.look(async tx => {
    const filingId = world.newId();
    const today = jstDate(tx.at);
    const contact = {
      name: filed.name ?? '髙橋　美咲',
      nameKana: filed.nameKana ?? 'タカハシ ミサキ',
      birthDate: filed.birthDate ?? ('1990-01-02' as PlainDate),
      phone: filed.phone ?? `090${filingId.slice(-8)}`,
      email: `${filingId.slice(-8)}@example.jp`,
      postalCode: '2430438',
      municipalityCode: filed.municipalityCode ?? '142158',
      address: '海老名市めぐみ町1-1',
      language: 'ja',
    };
    const person = await findOrCreatePerson(tx, text => Buffer.from(text), contact);
    const dates = {
      testedOn: filed.testedOn ?? today,
      onsetOn: filed.onsetOn === undefined ? today : filed.onsetOn,
    };
    const opened = await openCase(tx, world.rulebook, { personId: person.personId, ...dates });
    await keepPictures(tx, world, filingId, filed);
    await insertFiling(tx, {
      ...contact,
      ...dates,
      filingId,
      personId: person.personId,
      caseId: opened.caseId,
      submittedAt: tx.at,
      consentAt: tx.at,
      consentVersion: 'test',
      age: 32,
      guardianName: filed.guardianName ?? null,
      prefecture: '神奈川県',
      observationChannel: 'web',
      pregnancy: 'no',
      riskFactors: [],
      testedAtMedicalInstitution: false,
      selfManagementDeclared: true,
      testSource: 'own-kit',
      evidenceKind: filed.evidenceKind ?? 'kit',
      kitListed: true,
      kitMaker: null,
      remarks: null,
      ruleId: opened.ruleId,
      dueOn: filed.dueOn ?? today,
      householdId: null,
      replacesFilingId: filed.replacesFilingId ?? null,
    });
    const stored = await filingById(tx, filingId);
    if (stored === null) throw new Error('The filing that was just stored is not visible.');
    return stored;
  });
}

async function keepPictures(tx: Tx, world: ReviewWorld, filingId: Uuid, filed: Filed): Promise<void> {
  const kinds: readonly ImageKind[] = ['test-result', 'identity', 'guardian-identity'];
  for (const kind of filed.guardianName ? kinds : kinds.slice(0, 2)) {
    const jpeg = Buffer.from(filed.pictures?.[kind]?.jpeg ?? `${kind} of ${filingId}`);
    const sha256 = createHash('sha256').update(jpeg).digest();
    const perceptualHash = filed.pictures?.[kind]?.hash ?? sha256.toString('hex').slice(0, 16);
    await keepImage(tx, world.keyRing, filingId, kind, { jpeg, sha256, perceptualHash, width: 8, height: 8 });
  }
}

/** A reviewer of the prefecture; `nth` tells several apart. */
export const reviewer = (nth = 1, authorityId = KANAGAWA): Reviewer => ({
  kind: 'staff',
  authorityId,
  id: `00000000-0000-7000-8001-${String(nth).padStart(12, '0')}` as Uuid,
  role: 'reviewer',
});
