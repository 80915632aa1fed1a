import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type CarePatient,
  type CarePosition,
  type CareSelection,
  carePage,
} from '../repository/care-list.repository.ts';
import type { CareCounts } from '../repository/place-count.repository.ts';
import type { CareDeps } from './care-deps.ts';
import { careCountsOf } from './count-care.use-case.ts';

export {
  CARE_PARTS,
  type CarePart,
  type CarePatient,
  type CarePosition,
  type CareSelection,
} from '../repository/care-list.repository.ts';
export type { PlaceCount } from '../repository/place-count.repository.ts';

const PAGE = 50;
/** The rows of one file for spreadsheets at most. */
export const CARE_EXPORT_ROWS = 5_000;

export interface CareList extends CareCounts {
  readonly patients: readonly CarePatient[];
  /** Where the next page goes on; null on the last. */
  readonly next: CarePosition | null;
}

/** Notified patients by place, a page at a time, with the counts of every place (H-16, SM-3). */
export async function listCare(
  deps: Pick<CareDeps, 'database' | 'careCounts'>,
  actor: StaffActor,
  selection: CareSelection,
  after: CarePosition | null,
): Promise<CareList> {
  const counts = await careCountsOf(deps, actor);
  const patients = await deps.database.withTenant(actor, tx => readPage(tx, selection, after, PAGE));
  return {
    patients,
    ...counts,
    next: patients.length === PAGE ? (patients.at(-1) ?? null) : null,
  };
}

/** The same part of the list for a file, at most `CARE_EXPORT_ROWS` patients. */
export const exportCare = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  selection: CareSelection,
): Promise<readonly CarePatient[]> =>
  deps.database.withTenant(actor, tx => readPage(tx, selection, null, CARE_EXPORT_ROWS));

async function readPage(
  tx: Tx,
  selection: CareSelection,
  after: CarePosition | null,
  limit: number,
): Promise<readonly CarePatient[]> {
  const patients = await carePage(tx, selection, after, limit);
  await recordAudit(tx, {
    action: 'care.list',
    resource: 'stay',
    subjectId: null,
    purpose: 'care',
    fields: ['name', 'nameKana', 'birthDate', 'phone', 'place', 'facility', 'severity'],
    detail: { part: selection.part, rows: patients.length },
  });
  return patients;
}
