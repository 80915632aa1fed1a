import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import {
  type EntryCandidate,
  entryCandidates,
  type Judgement,
  keepJudgements,
  openCandidates,
} from '../../persons/index.ts';
import type { RawTestEntry } from '../domain/raw-entry.ts';
import { personTyped } from '../domain/test-entry.ts';
import type { TestReport } from '../domain/test-report.ts';
import { infectedPersonOf } from '../domain/tested-person.ts';
import { reportById } from '../repository/test-report.repository.ts';
import { testEntryContext } from './entry-context.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

type JudgeDeps = Pick<TestReportsDeps, 'database' | 'personReferences'>;

/** Who looks like the person typed into a form that is drawn again, as far as the caller may see them (F-05). */
export const likeTyped = (
  deps: JudgeDeps & Pick<TestReportsDeps, 'rulebook' | 'municipalityCode'>,
  actor: StaffActor,
  facilityId: Uuid,
  raw: RawTestEntry,
): Promise<readonly EntryCandidate[]> =>
  deps.database.withTenant(actor, async tx => {
    const query = personTyped(raw, testEntryContext(deps, jstDate(tx.at)));
    if (query === null) {
      exemptFromAudit(tx, 'nobody is typed in yet');
      return [];
    }
    return entryCandidates(tx, deps, { query, facilityId, reportId: null, personId: null });
  });

/** Who looks like the person of a report that is stored, but for those about whom it was said. */
export const likeReported = (
  deps: JudgeDeps,
  actor: StaffActor,
  reportId: Uuid,
): Promise<readonly EntryCandidate[]> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'nobody is shown, or it has its own row');
    const report = await reportById(tx, reportId);
    const asked = report === null ? null : askedOf(report);
    return asked === null ? [] : openCandidates(tx, deps, asked);
  });

/** Writes down what the caller said about them; null when there is no such report, or it is another institution's. */
export const judgeReport = (
  deps: JudgeDeps,
  actor: StaffActor,
  reportId: Uuid,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<TestReport | null> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'nothing was said, or it has its own row');
    const report = await reportById(tx, reportId);
    if (report !== null) await judgeIn(tx, deps, report, judgements);
    return report;
  });

/** The same within a transaction of the caller. */
export async function judgeIn(
  tx: Tx,
  deps: Pick<JudgeDeps, 'personReferences'>,
  report: TestReport,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<void> {
  const asked = askedOf(report);
  if (asked !== null) await keepJudgements(tx, deps, { kind: 'test-report', ...asked }, asked, judgements);
}

function askedOf(report: TestReport) {
  const query = infectedPersonOf(report);
  if (query === null) return null;
  const { facilityId, reportId, personId } = report;
  return { query: { ...query, postalCode: query.postalCode ?? '' }, facilityId, reportId, personId };
}
