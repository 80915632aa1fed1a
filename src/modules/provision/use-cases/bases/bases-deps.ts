import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import type { Database, Tx } from '../../../../platform/db/database.ts';
import type { PdfRenderer } from '../../../../platform/pdf/pdf.port.ts';
import type { SecretBox } from '../../../messaging/index.ts';

/** What the use cases of legal bases work with. */
export interface BasesDeps {
  readonly database: Database;
  /** The names of staff by account; somebody who is not there any more is absent. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
  /** A municipality of the authority by its name or six digits; null when there is none. */
  readonly findMunicipality: (nameOrCode: string) => { readonly code: string; readonly name: string } | null;
  readonly authorityName: (authorityId: AuthorityId) => string;
  readonly provisionPdf: PdfRenderer;
  readonly secretBox: SecretBox;
  /** Who is told by mail that something ends soon. */
  readonly alarmMail: readonly string[];
}
