import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { type EntryCandidate, type Judgement, likenessOf } from '../../persons/index.ts';
import type { RawTestEntry } from '../domain/raw-entry.ts';
import { personTyped } from '../domain/test-entry.ts';
import type { TestReport } from '../domain/test-report.ts';
import { infectedPersonOf } from '../domain/tested-person.ts';
import { reportById } from '../repository/test-report.repository.ts';
import { testEntryContext } from './entry-context.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

type JudgeDeps = Pick<TestReportsDeps, 'database' | 'personReferences'>;

const likeness = likenessOf<TestReport>({
  kind: 'test-report',
  find: reportById,
  askedOf: report => {
    const query = infectedPersonOf(report);
    if (query === null) return null;
    const { facilityId, reportId, personId } = report;
    return { query: { ...query, postalCode: query.postalCode ?? '' }, facilityId, reportId, personId };
  },
});

/** Who looks like the person typed into a form that is drawn again, as far as the caller may see them (F-05). */
export const likeTyped = (
  deps: JudgeDeps & Pick<TestReportsDeps, 'rulebook' | 'municipalityCode'>,
  actor: StaffActor,
  facilityId: Uuid,
  raw: RawTestEntry,
): Promise<readonly EntryCandidate[]> =>
  deps.database.withTenant(actor, tx => {
    const query = personTyped(raw, testEntryContext(deps, jstDate(tx.at)));
    if (query === null) exemptFromAudit(tx, 'nobody is typed in yet');
    return likeness.typed(tx, deps, facilityId, query);
  });

/** Who looks like the person of a report that is stored, but for those about whom it was said. */
export const likeReported = (
  deps: JudgeDeps,
  actor: StaffActor,
  reportId: Uuid,
): Promise<readonly EntryCandidate[]> => likeness.reported(deps, actor, reportId);

/** Writes down what the caller said about them; null when there is no such report, or it is another institution's. */
export const judgeReport = (
  deps: JudgeDeps,
  actor: StaffActor,
  reportId: Uuid,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<TestReport | null> => likeness.judge(deps, actor, reportId, judgements);

/** The same within a transaction of the caller. */
export const judgeIn = (
  tx: Tx,
  deps: Pick<JudgeDeps, 'personReferences'>,
  report: TestReport,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<void> => likeness.judgeIn(tx, deps, report, judgements);
