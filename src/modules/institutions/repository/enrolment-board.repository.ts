import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { EnrolmentStatus } from '../domain/enrolment.ts';
import type { Facility, FacilityKind } from '../domain/facility.ts';
import type { EnrolmentTally } from '../domain/progress.ts';

/** A line of the board: an open institution and where it stands. */
export interface BoardRow
  extends Pick<Facility, 'facilityId' | 'code' | 'name' | 'kind' | 'phone' | 'email' | 'healthCentreId'> {
  readonly status: EnrolmentStatus;
  readonly invitedAt: Instant | null;
  readonly remindedAt: Instant | null;
  readonly letterPrintedAt: Instant | null;
  readonly changedAt: Instant | null;
  readonly reviewOn: PlainDate | null;
}

const STATUS = sql<EnrolmentStatus>`coalesce(e.status, 'not-invited')`;

const open = (tx: Tx) =>
  tx.db
    .selectFrom('facility as f')
    .leftJoin('facility_enrolment as e', join =>
      join.onRef('e.authority_id', '=', 'f.authority_id').onRef('e.facility_id', '=', 'f.facility_id'),
    )
    .where('f.authority_id', '=', tx.authorityId)
    .where('f.status', '=', 'active');

const rows = (tx: Tx) =>
  open(tx)
    .select([
      'f.facility_id as facilityId',
      'f.code',
      'f.name',
      'f.kind',
      'f.phone',
      'f.email',
      'f.health_centre_id as healthCentreId',
      STATUS.as('status'),
      'e.invited_at as invitedAt',
      'e.reminded_at as remindedAt',
      'e.letter_printed_at as letterPrintedAt',
      'e.changed_at as changedAt',
      'e.exemption_review_on as reviewOn',
    ])
    .$narrowType<{ kind: FacilityKind; reviewOn: PlainDate | null }>();

/** How many open institutions of each kind and health centre have each status. */
export async function tallyEnrolment(tx: Tx): Promise<readonly EnrolmentTally[]> {
  const found = await open(tx)
    .select(({ fn }) => [
      'f.kind',
      'f.health_centre_id as healthCentreId',
      STATUS.as('status'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy(['f.kind', 'f.health_centre_id', STATUS])
    .execute();
  return found.map(row => ({ ...row, kind: row.kind as FacilityKind, count: Number(row.count) }));
}

/** Open institutions with one of the statuses by name, at most `limit`, from the one behind `after`. */
export async function listEnrolment(
  tx: Tx,
  filter: {
    readonly statuses: readonly EnrolmentStatus[];
    readonly after: Pick<Facility, 'name' | 'facilityId'> | null;
    readonly limit: number;
  },
): Promise<readonly BoardRow[]> {
  const { after, limit } = filter;
  let query = rows(tx).where(STATUS, 'in', [...filter.statuses]);
  if (after !== null)
    query = query.where(sql<boolean>`(f.name, f.facility_id) > (${after.name}, ${after.facilityId}::uuid)`);
  return query.orderBy('f.name').orderBy('f.facility_id').limit(limit).execute();
}

/** Exempt institutions whose day to look again has come, the oldest first (H-20). */
export const exemptionsToReview = (tx: Tx, today: PlainDate, limit: number): Promise<readonly BoardRow[]> =>
  rows(tx)
    .where('e.status', '=', 'exempt')
    .where('e.exemption_review_on', '<=', today)
    .orderBy('e.exemption_review_on')
    .orderBy('f.facility_id')
    .limit(limit)
    .execute();

/** Invited institutions that neither were written to nor did anything since `before`. */
export const silentSince = (tx: Tx, before: Instant, limit: number): Promise<readonly BoardRow[]> =>
  rows(tx)
    .where('e.status', '=', 'invited')
    .where(sql<Instant>`greatest(e.invited_at, e.reminded_at, e.letter_printed_at)`, '<=', before)
    .orderBy('e.invited_at')
    .orderBy('f.facility_id')
    .limit(limit)
    .execute();

/** Invited institutions without a mail address for which no letter was printed yet. */
export const withoutLetter = (tx: Tx, limit: number): Promise<readonly BoardRow[]> =>
  rows(tx)
    .where('e.status', '=', 'invited')
    .where('f.email', 'is', null)
    .where('e.letter_printed_at', 'is', null)
    .orderBy('f.postal_code')
    .orderBy('f.facility_id')
    .limit(limit)
    .execute();

/** The day until which everybody is to have completed, as set last; null before one is set (H-03). */
export async function deadlineOf(tx: Tx): Promise<PlainDate | null> {
  const row = await tx.db
    .selectFrom('enrolment_deadline')
    .select('deadline')
    .where('authority_id', '=', tx.authorityId)
    .orderBy('set_at', 'desc')
    .orderBy('deadline_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.deadline as PlainDate | undefined) ?? null;
}

/** Sets it; what was set before stays readable. */
export async function insertDeadline(tx: Tx, deadlineId: Uuid, deadline: PlainDate): Promise<void> {
  await tx.db
    .insertInto('enrolment_deadline')
    .values({
      authority_id: tx.authorityId,
      deadline_id: deadlineId,
      deadline,
      set_at: tx.at,
      set_by: tx.actorName,
    })
    .execute();
}
