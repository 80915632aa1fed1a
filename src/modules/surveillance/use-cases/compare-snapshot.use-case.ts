import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Difference, differencesBetween, placesCompared } from '../domain/difference.ts';
import { countEverything, countFigures } from '../repository/counts.repository.ts';
import {
  findSnapshot,
  listSnapshots,
  type Snapshot,
  type SnapshotLine,
} from '../repository/snapshot.repository.ts';
import type { SurveillanceDeps } from './surveillance-deps.ts';
import { countAtEndOf, hashOf } from './take-snapshot.use-case.ts';

/** A snapshot beside what is counted now. */
export interface SnapshotRow extends SnapshotLine {
  /** Cases reported on its day, as counted now. */
  readonly reportedNow: number;
}

const SHOWN = 60;

/** The newest snapshots with the corrections since (F-07). The reading is audited. */
export const showSnapshots = (
  { database }: Pick<SurveillanceDeps, 'database'>,
  staff: StaffActor,
): Promise<readonly SnapshotRow[]> =>
  database.withTenant(staff, async tx => {
    await auditReading(tx, {});
    const snapshots = await listSnapshots(tx, SHOWN);
    const [last, first] = [snapshots[0]?.snapshotOn, snapshots.at(-1)?.snapshotOn];
    if (first === undefined || last === undefined) return [];
    const figures = await countFigures(tx, 'cases-by-report-day', { from: first, to: last }, null);
    const now = new Map(figures.map(({ day, count }) => [day, count]));
    return snapshots.map(snapshot => ({ ...snapshot, reportedNow: now.get(snapshot.snapshotOn) ?? 0 }));
  });

export interface SnapshotView extends Snapshot {
  /** Where patients were at the end of its day: as counted then, and now. Empty where it was not asked. */
  readonly places: readonly Difference[];
  /** The figures that are others now. */
  readonly differences: readonly Difference[];
  /** Whether counting again as of the same instant gives the same figures. */
  readonly isReproduced: boolean;
}

/** One snapshot, counted again as of its instant and as of now; null when none was taken for that day. */
export const showSnapshot = (
  { database }: Pick<SurveillanceDeps, 'database'>,
  staff: StaffActor,
  day: PlainDate,
): Promise<SnapshotView | null> =>
  database.withTenant(staff, async tx => {
    await auditReading(tx, { day });
    const snapshot = await findSnapshot(tx, day);
    if (snapshot === null) return null;
    const { figures, ...kept } = snapshot;
    const range = { from: kept.countedFrom, to: kept.snapshotOn };
    const again = await countAtEndOf(tx, range.from, range.to, kept.questions);
    const now = await countEverything(tx, range, null, kept.questions);
    return {
      ...kept,
      places: placesCompared(kept, figures, now),
      differences: differencesBetween(figures, now),
      isReproduced: Buffer.compare(hashOf(again), kept.contentHash) === 0,
    };
  });

const auditReading = (tx: Tx, detail: Readonly<Record<string, string>>): Promise<void> =>
  recordAudit(tx, {
    action: 'surveillance.read-snapshot',
    resource: 'surveillance',
    subjectId: null,
    purpose: 'surveillance',
    fields: ['day', 'ageBand', 'municipality', 'count'],
    detail,
  });
