import { sql } from 'kysely';
import { addHours, epochMs, type Instant, instantOfEpochMs } from '../../kernel/instant.ts';
import { exemptFromAudit, type Tx } from '../db/database.ts';

/** One thing that is counted, over `hours`, for a source that is known by its keyed hash alone. */
export interface CountedSource {
  readonly kind: string;
  readonly sourceHash: Uint8Array;
  readonly hours: number;
}

/** The start of the window of `hours` that holds `at`. */
export const windowStart = (at: Instant, hours: number): Instant => {
  const length = hours * 3_600_000;
  return instantOfEpochMs(Math.floor(epochMs(at) / length) * length);
};

/** Adds one to each count and returns the new counts, in the order given. */
export async function countSources(tx: Tx, sources: readonly CountedSource[]): Promise<readonly number[]> {
  exemptFromAudit(tx, 'counts by keyed hashes, about nobody in particular');
  // In one order for everybody, so that two requests never wait for each other's rows.
  const keyed = sources.map((source, place) => ({ ...source, place, key: keyOf(source) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const { rows } = await sql<{ kind: string; source: string; count: number }>`
    insert into app.intake_count (authority_id, kind, source_hash, window_start, count)
    select ${tx.authorityId}::int, kind, decode(source, 'hex'), start, 1
    from unnest(${keyed.map(({ kind, hours }) => kindOf(kind, hours))}::text[],
      ${keyed.map(({ sourceHash }) => Buffer.from(sourceHash).toString('hex'))}::text[],
      ${keyed.map(({ hours }) => windowStart(tx.at, hours))}::timestamptz[]) given (kind, source, start)
    on conflict (authority_id, kind, source_hash, window_start)
      do update set count = app.intake_count.count + 1
    returning kind, encode(source_hash, 'hex') as source, count`.execute(tx.db);
  const counts = new Map(rows.map(({ kind, source, count }) => [`${kind}|${source}`, count]));
  return sources.map(source => counts.get(keyOf(source)) ?? 0);
}

/** Marks a token as used until `expiresAt`; false when it was used before. */
export async function spendToken(tx: Tx, tokenHash: Uint8Array, expiresAt: Instant): Promise<boolean> {
  exemptFromAudit(tx, 'a token of a form, about nobody in particular');
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('intake_token')
    .values({ authority_id: tx.authorityId, token_hash: Buffer.from(tokenHash), expires_at: expiresAt })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const LONGEST_WINDOW_HOURS = 24;

/** Forgets the counts and tokens whose time is over. */
export async function deleteOldIntake(tx: Tx): Promise<void> {
  exemptFromAudit(tx, 'counts and tokens, about nobody in particular');
  await tx.db
    .deleteFrom('intake_count')
    .where('authority_id', '=', tx.authorityId)
    .where('window_start', '<=', addHours(tx.at, -LONGEST_WINDOW_HOURS))
    .execute();
  await tx.db
    .deleteFrom('intake_token')
    .where('authority_id', '=', tx.authorityId)
    .where('expires_at', '<=', tx.at)
    .execute();
}

const kindOf = (kind: string, hours: number): string => `${kind}/${hours}h`;

const keyOf = ({ kind, hours, sourceHash }: CountedSource): string =>
  `${kindOf(kind, hours)}|${Buffer.from(sourceHash).toString('hex')}`;
