import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { ContractStanding } from '../domain/test-report.ts';
import { setContracts } from '../repository/contract-standing.repository.ts';
import { type CountedTests, countedTests } from '../repository/test-count.repository.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

/** A contract that covers other tests than before, at these institutions and at most on these days. */
export interface ChangedContract {
  readonly contractId: Uuid;
  readonly facilityIds: readonly Uuid[];
  readonly from: PlainDate;
  readonly through: PlainDate;
}

interface RedecideDeps extends Pick<TestReportsDeps, 'database'> {
  /** The contracts in force for tests of one institution, in their order (H-30). Reads nothing personal. */
  readonly contractsOn: (
    tx: Tx,
    facilityId: Uuid,
    tests: readonly Pick<CountedTests, 'day' | 'method'>[],
  ) => Promise<readonly ContractStanding[]>;
}

/** Reports that one transaction looks at, unless a single day of one method has more. */
const REPORTS_A_BITE = 5_000;

/**
 * Decides anew under which contract tests were done that were reported before the contract was signed, changed or ended
 * (H-30). The reports themselves stay as they were entered. Writes an audit row for each bite in which something changed;
 * safe to run twice.
 */
export async function redecideContracts(
  deps: RedecideDeps,
  authorityId: AuthorityId,
  { contractId, facilityIds, ...days }: ChangedContract,
): Promise<void> {
  const actor = systemActor(authorityId, 'test-reports.contract');
  for (const facilityId of facilityIds) {
    const counted = await deps.database.withTenant(actor, tx => {
      exemptFromAudit(tx, 'counts tell of no person');
      return countedTests(tx, facilityId, days);
    });
    for (const bite of bitesOf(counted))
      await deps.database.withTenant(actor, async tx => {
        const standings = await deps.contractsOn(tx, facilityId, bite);
        const changed = await setContracts(
          tx,
          facilityId,
          bite.flatMap(({ day, method }, place) => {
            const standing = standings[place];
            return standing === undefined ? [] : [{ day, method, ...standing }];
          }),
        );
        if (Object.keys(changed).length === 0) return exemptFromAudit(tx, 'nothing was changed');
        await recordAudit(tx, {
          action: 'test-report.redecide-contract',
          resource: 'test-report',
          subjectId: contractId,
          purpose: 'contracts',
          fields: ['contractId', 'contractState'],
          detail: { facilityId, ...changed },
        });
      });
  }
}

function bitesOf(counted: readonly CountedTests[]): readonly (readonly CountedTests[])[] {
  const bites: CountedTests[][] = [];
  let reports = REPORTS_A_BITE;
  for (const tests of counted) {
    if (reports + tests.tests > REPORTS_A_BITE) {
      bites.push([]);
      reports = 0;
    }
    bites.at(-1)?.push(tests);
    reports += tests.tests;
  }
  return bites;
}
