import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** One version of the totals of a day. */
export interface StoredDailyCount {
  readonly facilityId: Uuid;
  readonly day: PlainDate;
  readonly version: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly reason: string | null;
  readonly enteredAt: Instant;
  readonly enteredBy: string;
}

/** Every version of the totals of an institution from the day on, the newest day and version first. */
export async function listDailyCounts(
  tx: Tx,
  facilityId: Uuid,
  from: PlainDate,
): Promise<readonly StoredDailyCount[]> {
  const rows = await tx.db
    .selectFrom('daily_count')
    .select([
      'day',
      'version',
      'age_band',
      'count',
      'reason',
      'entered_at as enteredAt',
      'entered_by as enteredBy',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .where('day', '>=', from)
    .orderBy('day', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const versions = new Map<string, StoredDailyCount & { readonly counts: Map<string, number> }>();
  for (const { day, version, age_band, count, reason, enteredAt, enteredBy } of rows) {
    const key = `${day} ${version}`;
    const known = versions.get(key) ?? {
      facilityId,
      day,
      version,
      counts: new Map<string, number>(),
      reason,
      enteredAt,
      enteredBy,
    };
    known.counts.set(age_band, count);
    versions.set(key, known);
  }
  return [...versions.values()];
}

/** Adds a version; false when somebody else added the same one meanwhile. */
export async function insertDailyCount(
  tx: Tx,
  count: Pick<StoredDailyCount, 'facilityId' | 'day' | 'version' | 'counts' | 'reason'> & {
    readonly profileId: string;
  },
): Promise<boolean> {
  const result = await tx.db
    .insertInto('daily_count')
    .values(
      [...count.counts].map(([band, number]) => ({
        authority_id: tx.authorityId,
        facility_id: count.facilityId,
        day: count.day,
        version: count.version,
        age_band: band,
        count: number,
        profile_id: count.profileId,
        reason: count.reason,
        entered_at: tx.at,
        entered_by: tx.actorName,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0;
}
