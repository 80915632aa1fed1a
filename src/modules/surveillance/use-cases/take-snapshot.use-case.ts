import { createHash } from 'node:crypto';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { type Instant, jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { canonicalText, type Figure, QUESTIONS, type Question } from '../domain/figure.ts';
import { countEverything } from '../repository/counts.repository.ts';
import { insertSnapshot, newestSnapshotOn } from '../repository/snapshot.repository.ts';
import type { SurveillanceDeps } from './surveillance-deps.ts';

/** The days whose figures a snapshot holds, its own the last. */
const DAYS_HELD = 28;

/**
 * Takes the next snapshot that is due: that of yesterday at first, then one a day (F-07). Counts as of 24:00 of the day, so
 * that it is the same however late it is taken. Answers how many it took: 1, or 0 when none is due.
 */
export const takeSnapshot = (
  { database }: Pick<SurveillanceDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<number> =>
  database.withTenant(systemActor(authorityId, 'surveillance.snapshot'), async tx => {
    const yesterday = addDays(jstDate(tx.at), -1);
    const newest = await newestSnapshotOn(tx);
    const snapshotOn = newest === null ? yesterday : addDays(newest, 1);
    if (snapshotOn > yesterday) {
      exemptFromAudit(tx, 'no snapshot is due');
      return 0;
    }
    const countedFrom = addDays(snapshotOn, 1 - DAYS_HELD);
    const figures = await countAtEndOf(tx, countedFrom, snapshotOn);
    const contentHash = hashOf(figures);
    const isNew = await insertSnapshot(tx, { snapshotOn, countedFrom, contentHash }, figures);
    await recordAudit(tx, {
      action: 'surveillance.snapshot',
      resource: 'surveillance',
      subjectId: null,
      purpose: 'surveillance',
      fields: ['day', 'ageBand', 'municipality', 'place', 'count'],
      detail: { day: snapshotOn, figures: figures.length },
    });
    return isNew ? 1 : 0;
  });

/** The figures of the days up to `to`, as of 24:00 of it. */
export const countAtEndOf = (
  tx: Tx,
  from: PlainDate,
  to: PlainDate,
  questions: readonly Question[] = QUESTIONS,
): Promise<readonly Figure[]> => countEverything(tx, { from, to }, endOf(to), questions);

/** 24:00 in Japan. */
const endOf = (day: PlainDate): Instant => startOfJstDay(addDays(day, 1));

/** SHA-256 of the figures, whatever their order. */
export const hashOf = (figures: readonly Figure[]): Uint8Array =>
  createHash('sha256').update(canonicalText(figures)).digest();
