import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type EntryCandidate, type Judgement, likenessOf } from '../../persons/index.ts';
import type { CaseReport } from '../domain/case-report.ts';
import { personTyped, type RawCaseReport } from '../domain/parse-case-report.ts';
import type { ReportProfile } from '../domain/profile.ts';
import { findCaseReport } from '../repository/case-report.repository.ts';
import type { CaseReportDeps } from './case-reports-deps.ts';

type JudgeDeps = Pick<CaseReportDeps, 'database' | 'personReferences'>;

const likeness = likenessOf<CaseReport>({
  kind: 'case-report',
  find: findCaseReport,
  askedOf: ({ facilityId, reportId, personId, ...report }) => {
    const { name, nameKana, birthDate, phone, postalCode, municipalityCode, address } = report;
    const query = { name, nameKana, birthDate, phone, postalCode, municipalityCode, address };
    return { query, facilityId, reportId, personId };
  },
});

/** Who looks like the person typed into a form, as far as the caller may see them (F-05). */
export const likeTyped = (
  tx: Tx,
  deps: Pick<JudgeDeps, 'personReferences'>,
  facilityId: Uuid,
  profile: ReportProfile,
  answers: RawCaseReport,
): Promise<readonly EntryCandidate[]> =>
  likeness.typed(tx, deps, facilityId, personTyped(profile, answers, jstDate(tx.at)));

/** Who looks like the person of a report that is stored, but for those about whom it was said. */
export const likeReported = (
  deps: JudgeDeps,
  actor: StaffActor,
  reportId: Uuid,
): Promise<readonly EntryCandidate[]> => likeness.reported(deps, actor, reportId);

/** Writes down what the caller said about them; false when there is no such report, or it is another institution's. */
export const judgeReport = async (
  deps: JudgeDeps,
  actor: StaffActor,
  reportId: Uuid,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<boolean> => (await likeness.judge(deps, actor, reportId, judgements)) !== null;

/** The same within a transaction of the caller. */
export async function judgeIn(
  tx: Tx,
  deps: Pick<JudgeDeps, 'personReferences'>,
  reportId: Uuid,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<boolean> {
  const report = await findCaseReport(tx, reportId);
  if (report !== null) await likeness.judgeIn(tx, deps, report, judgements);
  return report !== null;
}
