import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DocumentKind, DocumentStatus } from '../domain/document-status.ts';
import { DATED_FACTS, type Paper } from '../domain/paper.ts';

const plainDate = z.iso.date().transform(text => text as PlainDate);
const storedPaper = z.strictObject({
  kind: z.enum(['notice', 'certificate']),
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
  readonly filingId: Uuid;
  readonly caseId: Uuid;
  readonly paper: Paper;
  /** The signed proof in base32. */
  readonly proof: string;
  /** 128 random bits in base32 under which its state can be asked. */
  readonly proofRef: string;
  readonly issuedAt: Instant;
  readonly status: DocumentStatus;
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
] as const;

interface DocumentRow {
  document_id: Uuid;
  filing_id: Uuid;
  case_id: Uuid;
  fields: unknown;
  proof: string;
  proof_ref: string;
  issued_at: Instant;
  status: string;
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
});

/** Stores a new valid paper. A second valid one of the same kind and filing is refused by the database. */
export async function insertDocument(
  tx: Tx,
  document: Pick<IssuedDocument, 'documentId' | 'filingId' | 'caseId' | 'paper' | 'proof' | 'proofRef'>,
): Promise<void> {
  const { paper } = document;
  await tx.db
    .insertInto('document')
    .values({
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
    })
    .execute();
}

/** The papers of a filing, oldest first. */
export async function documentsOfFiling(tx: Tx, filingId: Uuid): Promise<readonly IssuedDocument[]> {
  const rows = await tx.db
    .selectFrom('document')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .orderBy('issued_at')
    .execute();
  return rows.map(documentOf);
}

/** The paper; null when there is none in this authority. */
export async function documentById(tx: Tx, documentId: Uuid): Promise<IssuedDocument | null> {
  const row = await tx.db
    .selectFrom('document')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row === undefined ? null : documentOf(row);
}

/** The valid paper of this kind of a filing; null when none was issued or it is no longer valid. */
export async function validDocument(
  tx: Tx,
  filingId: Uuid,
  kind: DocumentKind,
): Promise<IssuedDocument | null> {
  const row = await tx.db
    .selectFrom('document')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .where('kind', '=', kind)
    .where('status', '=', 'valid')
    .executeTakeFirst();
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

/** Ends the validity of every paper of a filing. Returns how many were valid. */
export async function endDocuments(
  tx: Tx,
  filingId: Uuid,
  status: Exclude<DocumentStatus, 'valid'>,
): Promise<number> {
  const ended = await tx.db
    .updateTable('document')
    .set({ status, status_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .where('status', '=', 'valid')
    .returning('document_id')
    .execute();
  return ended.length;
}
