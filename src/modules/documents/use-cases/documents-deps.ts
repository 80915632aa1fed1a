import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { PdfRenderer } from '../../../platform/pdf/pdf.port.ts';
import type { SecretBox } from '../../messaging/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { AnswerCounts } from '../domain/certificate-standing.ts';
import type { ManagementNumber } from '../domain/management-number.ts';
import type { DocumentWords, Issuer } from '../domain/printed-form.ts';

/** What this module needs from outside; `src/composition` gives it. */
export interface DocumentsDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly keyRing: KeyRing;
  readonly secretBox: SecretBox;
  readonly pdf: PdfRenderer;
  /** The words of the papers: those stored with a paper are the Japanese ones. */
  readonly words: DocumentWords;
  readonly englishWords: DocumentWords;
  readonly publicOrigin: string;
  /** The ways of the daily question that somebody provides; the leaflet promises no other. */
  readonly askChannels: { readonly has: (way: 'line' | 'voice') => boolean };
  readonly issuerOf: (authorityId: AuthorityId) => Issuer;
  /** Draws a number for a paper, which may be in use. */
  readonly newManagementNumber: () => ManagementNumber;
  /** How many days of a case were asked about so far, and how many were answered. */
  readonly countAnswers: (tx: Tx, caseId: Uuid) => Promise<AnswerCounts>;
  /** The same for many cases at once; a case of which nothing was asked is not among them. */
  readonly countAnswersOf: (tx: Tx, caseIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, AnswerCounts>>;
}
