import { recordAudit } from '../../audit/index.ts';
import { nameSearch } from '../../persons/index.ts';
import type { WorklistPosition, WorklistShare } from '../repository/worklist.repository.ts';
import { type WorklistCounts, worklistCounts } from '../repository/worklist-count.repository.ts';
import { worklistByName, worklistHolding } from '../repository/worklist-search.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import { type HandoverNote, newsFor } from './handover-notes.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { linesOf, type WorklistLine, worklistLines } from './worklist-lines.ts';

export type { WorklistPosition, WorklistShare } from '../repository/worklist.repository.ts';
export type { WorklistLine } from './worklist-lines.ts';

const PAGE = 50;
/** As many as somebody can call from one printed list in a shift. */
const PRINTED = 200;

export interface Worklist {
  readonly lines: readonly WorklistLine[];
  readonly counts: WorklistCounts;
  /** Where the next page goes on; null on the last. */
  readonly next: WorklistPosition | null;
  /** What earlier shifts left to the reader, unread. */
  readonly news: readonly HandoverNote[];
}

/** Where in a name a text is looked for. */
export type NamePlace = 'beginning' | 'anywhere';

const FIELDS = ['name', 'birthDate', 'temperature', 'spo2', 'symptoms', 'emergencySymptoms'] as const;

/** Who needs a human now, the most dangerous first. When it is empty, nobody was overlooked. */
export function showWorklist(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  share: WorklistShare,
  after: WorklistPosition | null,
): Promise<Worklist> {
  return deps.database.withTenant(actor, async tx => {
    const lines = await worklistLines(tx, actor.id, share, after, PAGE);
    const counts = await worklistCounts(tx, actor.id);
    const news = await newsFor(tx, actor.id);
    await recordAudit(tx, {
      action: 'task.list',
      resource: 'care-task',
      subjectId: null,
      purpose: 'observation',
      fields: FIELDS,
      detail: { share, rows: lines.length },
    });
    return { lines, counts, next: lines.length === PAGE ? (lines.at(-1) ?? null) : null, news };
  });
}

/** The first people of the worklist whose name or reading begins with the text, or whose name holds it anywhere. */
export function findOnWorklist(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  text: string,
  place: NamePlace,
): Promise<Worklist> {
  return deps.database.withTenant(actor, async tx => {
    const search = nameSearch(text);
    const rows =
      search === null
        ? []
        : await (place === 'beginning' ? worklistByName(tx, search, PAGE) : worklistHolding(tx, text, PAGE));
    const lines = await linesOf(tx, rows);
    const counts = await worklistCounts(tx, actor.id);
    await recordAudit(tx, {
      action: 'task.search',
      resource: 'care-task',
      subjectId: null,
      purpose: 'observation',
      fields: FIELDS,
      detail: { rows: lines.length, place },
    });
    return { lines, counts, next: null, news: [] };
  });
}

/** The first people of a share with their telephone numbers, for a round of calls on paper. */
export function printWorklist(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  share: WorklistShare,
): Promise<Pick<Worklist, 'lines'> & { readonly total: number }> {
  return deps.database.withTenant(actor, async tx => {
    const lines = await worklistLines(tx, actor.id, share, null, PRINTED);
    const counts = await worklistCounts(tx, actor.id);
    await recordAudit(tx, {
      action: 'task.print',
      resource: 'care-task',
      subjectId: null,
      purpose: 'observation',
      fields: [...FIELDS, 'phone'],
      detail: { share, rows: lines.length },
    });
    return { lines, total: counts[share] };
  });
}
