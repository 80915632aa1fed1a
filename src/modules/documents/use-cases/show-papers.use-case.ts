import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { parseManagementNumber } from '../domain/management-number.ts';
import {
  documentById,
  documentsByNumber,
  type IssuedDocument,
  subjectOf,
} from '../repository/document.repository.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import type { StaffActor } from './revoke-document.use-case.ts';

export type { IssuedDocument } from '../repository/document.repository.ts';

/** Who is asked for the names of members of the staff. */
export type StaffNames = (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;

/** A paper as staff see it. */
export interface PaperView {
  readonly document: IssuedDocument;
  readonly today: PlainDate;
  /** Who took it back or made it anew, when staff did. */
  readonly endedBy: string | null;
}

/** What was found under a number, as people read it out; `mistyped` when the number itself cannot be. */
export type FoundPapers =
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'found'; readonly papers: readonly IssuedDocument[]; readonly today: PlainDate };

/** Finds the papers of a number, the newest first. */
export function findPapers(
  { database }: Pick<DocumentsDeps, 'database'>,
  staff: StaffActor,
  text: string,
): Promise<FoundPapers> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Nothing was found.');
    const number = parseManagementNumber(text);
    if (!number.ok) return { kind: 'mistyped' };
    const papers = await documentsByNumber(tx, number.value);
    for (const subjectId of new Set(papers.map(subjectOf))) await recordRead(tx, subjectId);
    return { kind: 'found', papers, today: jstDate(tx.at) };
  });
}

/** Shows one paper; null when there is none. */
export function showPaper(
  { database, staffNames }: Pick<DocumentsDeps, 'database'> & { readonly staffNames: StaffNames },
  staff: StaffActor,
  documentId: Uuid,
): Promise<PaperView | null> {
  return database.withTenant(staff, async tx => {
    const document = await documentById(tx, documentId);
    exemptFromAudit(tx, 'There is no such paper.');
    if (document === null) return null;
    await recordRead(tx, subjectOf(document));
    const { revokedBy } = document;
    const names = await staffNames(tx, revokedBy === null ? [] : [revokedBy]);
    return {
      document,
      today: jstDate(tx.at),
      endedBy: revokedBy === null ? null : (names.get(revokedBy) ?? null),
    };
  });
}

const recordRead = (tx: Tx, subjectId: Uuid): Promise<void> =>
  recordAudit(tx, {
    action: 'document.look-up',
    resource: 'document',
    subjectId,
    purpose: 'document-issue',
    fields: ['name', 'kind', 'number', 'issuedOn', 'validThrough', 'status'],
  });
