import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Application } from '../domain/application.ts';
import type { EnrolmentAct, EnrolmentStatus } from '../domain/enrolment.ts';
import type { Exemption } from '../domain/exemption.ts';

/** Where an institution stands on the way to its accounts (SM-5). */
export interface Enrolment {
  readonly facilityId: Uuid;
  readonly status: EnrolmentStatus;
  readonly invitedAt: Instant | null;
  readonly remindedAt: Instant | null;
  readonly letterPrintedAt: Instant | null;
  readonly appliedAt: Instant | null;
  readonly application: Application | null;
  readonly reviewedAt: Instant | null;
  readonly issuedAt: Instant | null;
  readonly accountId: Uuid | null;
  readonly firstSignedInAt: Instant | null;
  readonly exemption: Exemption | null;
}

export const notInvited = (facilityId: Uuid): Enrolment => ({
  facilityId,
  status: 'not-invited',
  invitedAt: null,
  remindedAt: null,
  letterPrintedAt: null,
  appliedAt: null,
  application: null,
  reviewedAt: null,
  issuedAt: null,
  accountId: null,
  firstSignedInAt: null,
  exemption: null,
});

/** Where the institution stands, and nobody else changes it before the transaction ends: lock the institution first. */
export async function enrolmentOf(tx: Tx, facilityId: Uuid): Promise<Enrolment> {
  const row = await tx.db
    .selectFrom('facility_enrolment')
    .selectAll()
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .executeTakeFirst();
  if (row === undefined) return notInvited(facilityId);
  return {
    facilityId,
    status: row.status as EnrolmentStatus,
    invitedAt: row.invited_at,
    remindedAt: row.reminded_at,
    letterPrintedAt: row.letter_printed_at,
    appliedAt: row.applied_at,
    application:
      row.applicant_name === null
        ? null
        : {
            name: row.applicant_name,
            phone: row.applicant_phone ?? '',
            email: row.applicant_email ?? '',
          },
    reviewedAt: row.reviewed_at,
    issuedAt: row.issued_at,
    accountId: row.account_id,
    firstSignedInAt: row.first_signed_in_at,
    exemption:
      row.exemption_reason === null || row.exemption_review_on === null
        ? null
        : {
            reason: row.exemption_reason as Exemption['reason'],
            note: row.exemption_note,
            reviewOn: row.exemption_review_on as PlainDate,
          },
  };
}

/** The institution whose account this is. */
export async function facilityOfAccount(tx: Tx, accountId: Uuid): Promise<Uuid | null> {
  const row = await tx.db
    .selectFrom('facility_enrolment')
    .select('facility_id as facilityId')
    .where('authority_id', '=', tx.authorityId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.facilityId ?? null;
}

/** Writes where some institutions stand now. */
export async function saveEnrolments(tx: Tx, enrolments: readonly Enrolment[]): Promise<void> {
  if (enrolments.length === 0) return;
  await tx.db
    .insertInto('facility_enrolment')
    .values(enrolments.map(enrolment => ({ authority_id: tx.authorityId, ...columnsOf(enrolment, tx.at) })))
    .onConflict(conflict =>
      conflict.columns(['authority_id', 'facility_id']).doUpdateSet(({ ref }) => ({
        status: ref('excluded.status'),
        invited_at: ref('excluded.invited_at'),
        reminded_at: ref('excluded.reminded_at'),
        letter_printed_at: ref('excluded.letter_printed_at'),
        applied_at: ref('excluded.applied_at'),
        applicant_name: ref('excluded.applicant_name'),
        applicant_phone: ref('excluded.applicant_phone'),
        applicant_email: ref('excluded.applicant_email'),
        reviewed_at: ref('excluded.reviewed_at'),
        issued_at: ref('excluded.issued_at'),
        account_id: ref('excluded.account_id'),
        first_signed_in_at: ref('excluded.first_signed_in_at'),
        exemption_reason: ref('excluded.exemption_reason'),
        exemption_note: ref('excluded.exemption_note'),
        exemption_review_on: ref('excluded.exemption_review_on'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .execute();
}

const columnsOf = (enrolment: Enrolment, at: Instant) => ({
  facility_id: enrolment.facilityId,
  status: enrolment.status,
  invited_at: enrolment.invitedAt,
  reminded_at: enrolment.remindedAt,
  letter_printed_at: enrolment.letterPrintedAt,
  applied_at: enrolment.appliedAt,
  applicant_name: enrolment.application?.name ?? null,
  applicant_phone: enrolment.application?.phone ?? null,
  applicant_email: enrolment.application?.email ?? null,
  reviewed_at: enrolment.reviewedAt,
  issued_at: enrolment.issuedAt,
  account_id: enrolment.accountId,
  first_signed_in_at: enrolment.firstSignedInAt,
  exemption_reason: enrolment.exemption?.reason ?? null,
  exemption_note: enrolment.exemption?.note ?? null,
  exemption_review_on: enrolment.exemption?.reviewOn ?? null,
  changed_at: at,
});

/** A step that an institution has made, or that was made for it. */
export interface EnrolmentStep {
  readonly facilityId: Uuid;
  readonly act: EnrolmentAct;
  readonly status: EnrolmentStatus;
  readonly note: string | null;
}

export interface RecordedStep extends Omit<EnrolmentStep, 'facilityId'> {
  readonly at: Instant;
  readonly by: string;
}

/** Keeps the steps; nothing of them is ever changed. */
export async function insertSteps(tx: Tx, steps: readonly EnrolmentStep[]): Promise<void> {
  if (steps.length === 0) return;
  const rows = steps.map(({ facilityId, ...step }) => ({
    authority_id: tx.authorityId,
    event_id: tx.newId(),
    facility_id: facilityId,
    ...step,
    at: tx.at,
    by: tx.actorName,
  }));
  await tx.db.insertInto('enrolment_event').values(rows).execute();
}

/** The steps of the institution, the newest first, at most 100. */
export async function stepsOf(tx: Tx, facilityId: Uuid): Promise<readonly RecordedStep[]> {
  const rows = await tx.db
    .selectFrom('enrolment_event')
    .select(['act', 'status', 'note', 'at', 'by'])
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .orderBy('at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(100)
    .execute();
  return rows as readonly RecordedStep[];
}
