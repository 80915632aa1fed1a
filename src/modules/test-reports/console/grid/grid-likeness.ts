import type { Uuid } from '../../../../kernel/ids.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { type EntryCandidate, readJudgements } from '../../../persons/index.ts';
import type { GridRow } from '../../domain/grid.ts';
import { judgeReport, likeReported, likeTyped } from '../../use-cases/judge-likeness.use-case.ts';
import { prepareEntry } from '../../use-cases/prepare-entry.use-case.ts';
import type { TestReportsDeps } from '../../use-cases/test-reports-deps.ts';
import { partText } from '../report/entry-text.ts';
import { DONE, readDone } from './grid.schema.ts';
import type { LikeStored } from './grid-people.tsx';
import { ja as words } from './words.ja.ts';

/** Who looks like the people of the lines of a grid that is drawn again, by the line's place from 0. */
export async function likeRows(
  deps: TestReportsDeps,
  actor: StaffActor,
  facilityId: Uuid,
  rows: readonly GridRow[],
): Promise<ReadonlyMap<number, readonly EntryCandidate[]>> {
  const found = new Map<number, readonly EntryCandidate[]>();
  for (const [place, { person }] of rows.entries())
    if (person !== undefined) found.set(place, await likeTyped(deps, actor, facilityId, person));
  return found;
}

/** Who looks like the people of reports that were stored a moment ago; those about whom nobody is left to ask are left out. */
export async function likeStored(
  deps: TestReportsDeps,
  actor: StaffActor,
  facilityId: Uuid,
  reportIds: readonly Uuid[],
): Promise<readonly LikeStored[]> {
  const found: LikeStored[] = [];
  for (const reportId of reportIds) {
    const candidates = await likeReported(deps, actor, reportId);
    const stored =
      candidates.length === 0
        ? null
        : await prepareEntry(deps, actor, { facilityId, copiedFrom: null, done: reportId, copies: 'test' });
    const fields = stored?.done?.fields;
    if (fields !== undefined)
      found.push({
        reportId,
        label: words.storedOf(partText(fields, 'name'), partText(fields, 'sampledOn')),
        candidates,
      });
  }
  return found;
}

/** Keeps what was said about those who look like the people stored before; returns whether any were asked about, and said. */
export async function judgeStored(
  deps: TestReportsDeps,
  actor: StaffActor,
  form: Form,
): Promise<'none-asked' | 'nothing-said' | 'said'> {
  const asked = readDone(form.text(DONE));
  let said = false;
  for (const reportId of asked) {
    const judgements = readJudgements(form, reportId);
    if (judgements.size === 0) continue;
    said = (await judgeReport(deps, actor, reportId, judgements)) !== null || said;
  }
  return asked.length === 0 ? 'none-asked' : said ? 'said' : 'nothing-said';
}
