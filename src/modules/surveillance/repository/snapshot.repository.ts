import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Figure, QUESTIONS, type Question } from '../domain/figure.ts';

/** What was counted at 24:00 of a day. */
export interface Snapshot {
  readonly snapshotOn: PlainDate;
  /** The first day whose figures it holds. */
  readonly countedFrom: PlainDate;
  readonly takenAt: Instant;
  /** What was asked: those of its time, by which alone it is counted again. */
  readonly questions: readonly Question[];
  /** SHA-256 of the figures as one text. */
  readonly contentHash: Uint8Array;
}

/** The day of the newest snapshot; null before the first. */
export async function newestSnapshotOn(tx: Tx): Promise<PlainDate | null> {
  const row = await tx.db
    .selectFrom('surveillance_snapshot')
    .select('snapshot_on as snapshotOn')
    .where('authority_id', '=', tx.authorityId)
    .orderBy('snapshot_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.snapshotOn ?? null;
}

/** Stores a snapshot, unless there is one of that day; answers whether it did. */
export async function insertSnapshot(
  tx: Tx,
  snapshot: Omit<Snapshot, 'takenAt' | 'questions'>,
  figures: readonly Figure[],
): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('surveillance_snapshot')
    .values({
      authority_id: tx.authorityId,
      snapshot_on: snapshot.snapshotOn,
      counted_from: snapshot.countedFrom,
      taken_at: tx.at,
      questions: [...QUESTIONS],
      content_hash: Buffer.from(snapshot.contentHash),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await sql`
    insert into surveillance_figure (authority_id, snapshot_on, question, day, part, count)
    select ${tx.authorityId}, ${snapshot.snapshotOn}::date, question, day, part, count
    from unnest(${figures.map(({ question }) => question)}::text[], ${figures.map(({ day }) => day)}::date[],
      ${figures.map(({ part }) => part)}::text[], ${figures.map(({ count }) => count)}::int[])
      given (question, day, part, count)`.execute(tx.db);
  return true;
}

/** A snapshot of a day with its figures; null when none was taken. */
export async function findSnapshot(
  tx: Tx,
  snapshotOn: PlainDate,
): Promise<(Snapshot & { readonly figures: readonly Figure[] }) | null> {
  const snapshot = await tx.db
    .selectFrom('surveillance_snapshot')
    .select([
      'snapshot_on as snapshotOn',
      'counted_from as countedFrom',
      'taken_at as takenAt',
      'questions',
      'content_hash as contentHash',
    ])
    .$narrowType<{ questions: Question[] }>()
    .where('authority_id', '=', tx.authorityId)
    .where('snapshot_on', '=', snapshotOn)
    .executeTakeFirst();
  if (snapshot === undefined) return null;
  const figures = await tx.db
    .selectFrom('surveillance_figure')
    .select(['question', 'day', 'part', 'count'])
    .where('authority_id', '=', tx.authorityId)
    .where('snapshot_on', '=', snapshotOn)
    .orderBy('question')
    .orderBy('day')
    .orderBy('part')
    .$narrowType<{ question: Question }>()
    .execute();
  return { ...snapshot, figures };
}

/** What a snapshot counted of its own day. */
export interface SnapshotLine extends Omit<Snapshot, 'questions'> {
  /** Cases reported on that day, as counted at its end. */
  readonly reported: number;
}

/** The newest snapshots, the newest first. */
export async function listSnapshots(tx: Tx, limit: number): Promise<readonly SnapshotLine[]> {
  const { rows } = await sql<SnapshotLine>`
    select s.snapshot_on as "snapshotOn", s.counted_from as "countedFrom", s.taken_at as "takenAt",
      s.content_hash as "contentHash", coalesce(f.count, 0) as reported
    from surveillance_snapshot s
    left join surveillance_figure f on f.authority_id = s.authority_id and f.snapshot_on = s.snapshot_on
      and f.question = 'cases-by-report-day' and f.day = s.snapshot_on and f.part = ''
    where s.authority_id = ${tx.authorityId}
    order by s.snapshot_on desc limit ${limit}`.execute(tx.db);
  return rows;
}
