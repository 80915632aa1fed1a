import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { Facility } from '../../institutions/index.ts';
import type { PersonReference } from '../../persons/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Reading } from '../domain/read-field.ts';
import type { TestMethod } from '../domain/test-codes.ts';
import type { ContractStanding } from '../domain/test-report.ts';

/** What the use cases of this module need from outside. */
export interface TestReportsDeps {
  readonly database: Database;
  readonly rulebook: Pick<Rulebook, 'testReporting'>;
  /** How places are read; a table of postal codes stands behind it. */
  readonly municipalityCode: Reading['municipalityCode'];
  /** The contract in force for this institution, day and method (H-30). Reads nothing personal. */
  readonly contractOn: (
    tx: Tx,
    test: { readonly facilityId: Uuid; readonly day: PlainDate; readonly method: TestMethod },
  ) => Promise<ContractStanding>;
  /** Institutions whose name or code begins with the text, the first by name. */
  readonly findFacilities: (tx: Tx, text: string) => Promise<readonly Facility[]>;
  /** In which tables reports tell of people. */
  readonly personReferences: readonly PersonReference[];
  /** The names of staff by account. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}
