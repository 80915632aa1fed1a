import type { Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { ImageSanitiser } from '../../../platform/images/image-sanitiser.port.ts';
import type { TestReportsDeps } from '../../test-reports/index.ts';

/** What the use cases of this module need from outside. */
export interface TranscriptionDeps extends TestReportsDeps {
  readonly database: Database;
  readonly keyRing: KeyRing;
  readonly images: Pick<ImageSanitiser, 'sanitise'>;
  /** The names of staff by account. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}
