import { sql } from 'kysely';
import { type Instant, startOfJstDay } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Sheet, SheetStatus } from '../domain/sheet.ts';
import { type CentreLimit, isOfCentres } from './of-centres.ts';
import { SHEET_COLUMNS } from './sheet.repository.ts';

export interface QueuedSheet extends Sheet {
  readonly facilityName: string | null;
}

export type QueuePosition = Pick<Sheet, 'receivedAt' | 'sheetId'>;

/** Which sheets a page of the queue shows. */
export interface QueuePart {
  readonly status: SheetStatus;
  readonly centres: CentreLimit;
  readonly after: QueuePosition | null;
  readonly limit: number;
}

/** Sheets of a status from the oldest on; those that are settled from the newest back. */
export async function queuePage(
  tx: Tx,
  { status, centres, after, limit }: QueuePart,
): Promise<readonly QueuedSheet[]> {
  const direction = status === 'waiting' ? 'asc' : 'desc';
  let query = tx.db
    .selectFrom('received_sheet')
    .leftJoin('facility', join =>
      join
        .onRef('facility.authority_id', '=', 'received_sheet.authority_id')
        .onRef('facility.facility_id', '=', 'received_sheet.facility_id'),
    )
    .select([...SHEET_COLUMNS, 'facility.name as facilityName'])
    .where('received_sheet.authority_id', '=', tx.authorityId)
    .where('received_sheet.status', '=', status)
    .orderBy('received_sheet.received_at', direction)
    .orderBy('received_sheet.sheet_id', direction)
    .limit(limit);
  if (centres !== null) query = query.where(isOfCentres(tx, centres));
  if (after !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('received_sheet.received_at', 'received_sheet.sheet_id'),
        status === 'waiting' ? '>' : '<',
        tuple(after.receivedAt, after.sheetId),
      ),
    );
  return (await query.execute()) as readonly QueuedSheet[];
}

/** How many sheets wait, and since when the oldest of them; null when none does. */
export interface Backlog {
  readonly waiting: number;
  readonly oldestAt: Instant | null;
}

/** What waits to be typed in. Reads nothing personal. */
export const backlog = (tx: Tx, centres: CentreLimit = null): Promise<Backlog> =>
  tx.db
    .selectFrom('received_sheet')
    .select([sql<number>`count(*)::int`.as('waiting'), sql<Instant | null>`min(received_at)`.as('oldestAt')])
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'waiting')
    .$if(centres !== null, query => query.where(isOfCentres(tx, centres ?? [])))
    .executeTakeFirstOrThrow();

/** One day of receipt: what came, and what became of it until now (F-04). The four parts are the whole. */
export interface ReceivedDay {
  readonly day: PlainDate;
  readonly received: number;
  /** Entered on the same day. */
  readonly sameDay: number;
  /** Entered on a later day. */
  readonly later: number;
  readonly setAside: number;
  readonly waiting: number;
}

const DAY = sql<PlainDate>`(received_at at time zone 'Asia/Tokyo')::date`;
const IS_SAME_DAY = sql<boolean>`(settled_at at time zone 'Asia/Tokyo')::date = ${DAY}`;

/** What came on each day from `from` on, newest day first. Reads nothing personal. */
export const receivedDays = (tx: Tx, from: PlainDate): Promise<readonly ReceivedDay[]> =>
  tx.db
    .selectFrom('received_sheet')
    .select([
      DAY.as('day'),
      sql<number>`count(*)::int`.as('received'),
      sql<number>`(count(*) filter (where status = 'entered' and ${IS_SAME_DAY}))::int`.as('sameDay'),
      sql<number>`(count(*) filter (where status = 'entered' and not ${IS_SAME_DAY}))::int`.as('later'),
      sql<number>`(count(*) filter (where status = 'set-aside'))::int`.as('setAside'),
      sql<number>`(count(*) filter (where status = 'waiting'))::int`.as('waiting'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('received_at', '>=', startOfJstDay(from))
    .groupBy(DAY)
    .orderBy(DAY, 'desc')
    .execute();
