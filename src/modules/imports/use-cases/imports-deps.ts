import type { Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { TestReportsDeps } from '../../test-reports/index.ts';
import type { ColumnWords } from '../domain/column-mapping.ts';
import type { CellWords } from '../domain/read-row.ts';

/** What this module needs from outside; `src/composition` gives it. */
export interface ImportsDeps extends Pick<TestReportsDeps, 'rulebook' | 'municipalityCode' | 'contractOn'> {
  readonly database: Database;
  readonly keyRing: KeyRing;
  /** How columns are headed and what stands in their cells, in the language of the files. */
  readonly columnWords: ColumnWords;
  readonly cellWords: CellWords;
  /** The names of staff by account. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}
