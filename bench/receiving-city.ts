import type { PlainDate } from '../src/kernel/plain-date.ts';
import { insertProgramme } from '../src/modules/municipal-support/repository/programme.repository.ts';
import { enterBasis, registerProviderKey } from '../src/modules/received-packages/index.ts';
import { importUpload } from '../src/modules/received-packages/use-cases/import-package.use-case.ts';
import { exemptFromAudit } from '../src/platform/db/database.ts';
import { keyFingerprint, type PublicProofKey } from '../src/platform/proof/proof-keys.ts';
import { PROVIDER, RECEIVING } from './settings.ts';
import type { World } from './world.ts';

const FROM = '2022-02-01' as PlainDate;

/** A municipality that has all it needs to take packages of `PROVIDER`. */
export interface ReceivingCity {
  /** Imports the file as its staff do; throws when it is refused. */
  readonly take: (bytes: Uint8Array, password: string) => Promise<void>;
  /** Lets every other person who waits for an offer have support. */
  readonly supportHalf: () => Promise<void>;
  /** How many people it knows of, and how many of them were taken back. */
  readonly count: () => Promise<{ readonly people: number; readonly recalled: number }>;
}

/** Sets up the programme, the basis and the provider's key of a municipality of the bench's own. */
export async function prepareReceivingCity(
  { admin, deps }: World,
  publicKey: PublicProofKey,
): Promise<ReceivingCity> {
  await admin.query(
    `insert into sys.authority (authority_id, kind, name) values ($1, 'municipality', 'Bench')`,
    [RECEIVING],
  );
  const leader = { kind: 'staff', authorityId: RECEIVING, id: deps.newId(), role: 'support-leader' } as const;
  await deps.database.withTenant(leader, async tx => {
    exemptFromAudit(tx, 'The programme of the bench.');
    await insertProgramme(tx, {
      ordinance: 'Bench',
      holdsFrom: FROM,
      inForceOn: FROM,
      startsOn: FROM,
      services: { 'health-call': '3', shopping: '3', rubbish: '3' },
      offerWithinHours: 24,
    });
  });
  const key = await registerProviderKey(deps, leader, {
    providerCode: PROVIDER,
    providerName: 'Bench',
    publicKey: JSON.stringify(publicKey),
    fingerprint: await keyFingerprint(publicKey),
  });
  const basis = await enterBasis(deps, leader, {
    providerCode: PROVIDER,
    title: 'Bench',
    ownProcedure: 'Bench',
    inquiries: '',
    category: 'notified',
    purposes: ['shopping', 'rubbish'],
    fields: ['name', 'address', 'contact', 'period'],
    validFrom: FROM,
    validThrough: null,
  });
  if (!key.ok || !basis.ok) throw new Error('The city could not be set up.');

  return {
    take: async (bytes, password) => {
      const taken = await importUpload(deps, leader, { fileName: 'bench.xlsx', bytes, password }, deps.newId);
      if (!taken.ok) throw new Error(`The package was refused: ${taken.reason.problem}.`);
    },
    supportHalf: async () => {
      await admin.query(
        `update app.support_case set status = 'active', call_from = null, started_at = received_at
         where authority_id = $1 and status = 'waiting' and hashtext(support_case_id::text) % 2 = 0`,
        [RECEIVING],
      );
    },
    count: async () => {
      const { rows } = await admin.query<{ people: number; recalled: number }>(
        `select count(*)::int as people, count(*) filter (where status = 'recalled')::int as recalled
         from app.support_case where authority_id = $1`,
        [RECEIVING],
      );
      return rows[0] ?? { people: -1, recalled: -1 };
    },
  };
}
