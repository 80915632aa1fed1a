import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DocumentStatus } from '../domain/document-status.ts';
import { type CertificateKind, DATED_FACTS, PAPER_KINDS, type Paper } from '../domain/paper.ts';

const plainDate = z.iso.date().transform(text => text as PlainDate);
const storedPaper = z.strictObject({
  kind: z.enum(PAPER_KINDS),
  formVersion: z.string(),
  managementNumber: z.string().transform(text => text as Paper['managementNumber']),
  holder: z.strictObject({ name: z.string(), kana: z.string(), birthDate: plainDate }),
  dates: z.array(
    z.strictObject({ label: z.string(), value: z.enum(DATED_FACTS), date: plainDate.nullable() }),
  ),
  course: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('symptomatic'), reliefHours: z.number() }),
    z.strictObject({
      kind: z.literal('asymptomatic'),
      dayZero: plainDate,
      selfCheckUntil: plainDate.nullable(),
    }),
  ]),
  issuedOn: plainDate,
  validThrough: plainDate.nullable(),
});

/** An issued paper: what it states is stored as printed, so that a reprint can never differ. */
export interface IssuedDocument {
  readonly documentId: Uuid;
  /** Null for the certificate of a patient who never filed. */
  readonly filingId: Uuid | null;
  readonly caseId: Uuid;
  readonly paper: Paper;
  /** The signed proof in base32. */
  readonly proof: string;
  /** 128 random bits in base32 under which its state can be asked. */
  readonly proofRef: string;
  readonly issuedAt: Instant;
  readonly status: DocumentStatus;
  readonly statusAt: Instant;
  /** Who took it back and why; null where it holds or ended with its filing. */
  readonly revokedBy: Uuid | null;
  readonly revokeReason: string | null;
}

const COLUMNS = [
  'document_id',
  'filing_id',
  'case_id',
  'fields',
  'proof',
  'proof_ref',
  'issued_at',
  'status',
  'status_at',
  'revoked_by',
  'revoke_reason',
] as const;

interface DocumentRow {
  document_id: Uuid;
  filing_id: Uuid | null;
  case_id: Uuid;
  fields: unknown;
  proof: string;
  proof_ref: string;
  issued_at: Instant;
  status: string;
  status_at: Instant;
  revoked_by: Uuid | null;
  revoke_reason: string | null;
}

const documentOf = (row: DocumentRow): IssuedDocument => ({
  documentId: row.document_id,
  filingId: row.filing_id,
  caseId: row.case_id,
  paper: storedPaper.parse(row.fields),
  proof: row.proof,
  proofRef: row.proof_ref,
  issuedAt: row.issued_at,
  status: row.status as DocumentStatus,
  statusAt: row.status_at,
  revokedBy: row.revoked_by,
  revokeReason: row.revoke_reason,
});

/** Whose the paper is, in the record of accesses: the filing's, or the case's where nobody filed. */
export const subjectOf = ({ filingId, caseId }: Pick<IssuedDocument, 'filingId' | 'caseId'>): Uuid =>
  filingId ?? caseId;

/** A paper about to be stored. */
export type NewDocument = Pick<
  IssuedDocument,
  'documentId' | 'filingId' | 'caseId' | 'paper' | 'proof' | 'proofRef'
>;

/** Stores new valid papers. A second valid one of the same kind and case is refused by the database. */
export async function insertDocuments(tx: Tx, documents: readonly NewDocument[]): Promise<void> {
  if (documents.length === 0) return;
  await tx.db
    .insertInto('document')
    .values(
      documents.map(({ paper, ...document }) => ({
        authority_id: tx.authorityId,
        document_id: document.documentId,
        kind: paper.kind,
        filing_id: document.filingId,
        case_id: document.caseId,
        number: paper.managementNumber,
        template_version: paper.formVersion,
        fields: JSON.stringify(paper),
        proof: document.proof,
        proof_ref: document.proofRef,
        issued_on: paper.issuedOn,
        issued_at: tx.at,
        valid_through: paper.validThrough,
        status: 'valid',
        status_at: tx.at,
      })),
    )
    .execute();
}

const documents = (tx: Tx) =>
  tx.db.selectFrom('document').select(COLUMNS).where('authority_id', '=', tx.authorityId);

/** The papers of the cases, oldest first. */
export async function documentsOfCases(tx: Tx, caseIds: readonly Uuid[]): Promise<readonly IssuedDocument[]> {
  if (caseIds.length === 0) return [];
  const rows = await documents(tx)
    .where('case_id', 'in', [...caseIds])
    .orderBy('issued_at')
    .execute();
  return rows.map(documentOf);
}

/** The papers with this number, the newest first. The caller writes the audit row. */
export async function documentsByNumber(tx: Tx, number: string): Promise<readonly IssuedDocument[]> {
  const rows = await documents(tx).where('number', '=', number).orderBy('issued_at', 'desc').execute();
  return rows.map(documentOf);
}

/** The papers of a case, oldest first. */
export const documentsOfCase = (tx: Tx, caseId: Uuid): Promise<readonly IssuedDocument[]> =>
  documentsOfCases(tx, [caseId]);

/** The paper; null when there is none in this authority. With `lock`, nobody else ends it until the transaction does. */
export async function documentById(tx: Tx, documentId: Uuid, lock = false): Promise<IssuedDocument | null> {
  const query = documents(tx).where('document_id', '=', documentId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : documentOf(row);
}

/** The state of the paper behind a reference and how long it may be used; null when there is none. Nothing personal. */
export async function statusByReference(
  tx: Tx,
  proofRef: string,
): Promise<{ status: DocumentStatus; validThrough: PlainDate | null } | null> {
  const row = await tx.db
    .selectFrom('document')
    .select(['status', 'valid_through'])
    .where('authority_id', '=', tx.authorityId)
    .where('proof_ref', '=', proofRef)
    .executeTakeFirst();
  return row === undefined ? null : { status: row.status as DocumentStatus, validThrough: row.valid_through };
}

/** Ends the validity of the papers of a filing. Returns how many were valid. */
export async function endDocuments(
  tx: Tx,
  filingId: Uuid,
  status: Exclude<DocumentStatus, 'valid'>,
): Promise<number> {
  const ended = await ending(tx, status).where('filing_id', '=', filingId).returning('document_id').execute();
  return ended.length;
}

/** Ends the validity of the certificates of a case that are of these kinds. Returns those that were valid. */
export async function endCertificates(
  tx: Tx,
  caseId: Uuid,
  kinds: readonly CertificateKind[],
  status: Exclude<DocumentStatus, 'valid'>,
): Promise<readonly Uuid[]> {
  const certificates = ending(tx, status)
    .where('case_id', '=', caseId)
    .where('kind', 'in', [...kinds]);
  const rows = await certificates.returning('document_id').execute();
  return rows.map(({ document_id }) => document_id);
}

/** Whether a certificate under the law holds of the case (K-58). */
export async function legalCertificateHolds(tx: Tx, caseId: Uuid): Promise<boolean> {
  const papers = await documentsOfCase(tx, caseId);
  return papers.some(({ paper, status }) => paper.kind === 'legal-certificate' && status === 'valid');
}

const ending = (tx: Tx, status: Exclude<DocumentStatus, 'valid'>) =>
  tx.db
    .updateTable('document')
    .set({ status, status_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'valid');

/** The member of the staff who ended a paper, and why: words for the prefecture alone. */
export interface EndedBy {
  readonly staffId: Uuid;
  readonly reason: string;
}

/** Marks valid papers as replaced by newer ones. */
export async function supersedeDocuments(tx: Tx, documentIds: readonly Uuid[], by: EndedBy): Promise<void> {
  if (documentIds.length === 0) return;
  await ending(tx, 'superseded')
    .set({ revoked_by: by.staffId, revoke_reason: by.reason })
    .where('document_id', 'in', [...documentIds])
    .execute();
}

/** Takes a paper back, and records by whom and why. */
export async function markRevoked(tx: Tx, documentId: Uuid, by: EndedBy): Promise<void> {
  await ending(tx, 'withdrawn')
    .set({ revoked_by: by.staffId, revoke_reason: by.reason })
    .where('document_id', '=', documentId)
    .execute();
}
