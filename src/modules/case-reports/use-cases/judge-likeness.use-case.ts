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
import type { CaseReport } from '../domain/case-report.ts';
import { personTyped, type RawCaseReport } from '../domain/parse-case-report.ts';
import type { ReportProfile } from '../domain/profile.ts';
import { findCaseReport } from '../repository/case-report.repository.ts';
import type { CaseReportDeps } from './case-reports-deps.ts';

type JudgeDeps = Pick<CaseReportDeps, 'database' | 'personReferences'>;

/** Who looks like the person typed into a form, as far as the caller may see them (F-05). */
export async function likeTyped(
  tx: Tx,
  deps: Pick<JudgeDeps, 'personReferences'>,
  facilityId: Uuid,
  profile: ReportProfile,
  answers: RawCaseReport,
): Promise<readonly EntryCandidate[]> {
  const query = personTyped(profile, answers, jstDate(tx.at));
  return query === null
    ? []
    : entryCandidates(tx, deps, { query, facilityId, reportId: null, personId: null });
}

/** Who looks like the person of a report that is stored, but for those about whom it was said. */
export const likeReported = (
  deps: JudgeDeps,
  actor: StaffActor,
  reportId: Uuid,
): Promise<readonly EntryCandidate[]> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'nobody is shown, or it has its own row');
    const report = await findCaseReport(tx, reportId);
    return report === null ? [] : openCandidates(tx, deps, askedOf(report));
  });

/** Writes down what the caller said about them; false when there is no such report, or it is another institution's. */
export const judgeReport = (
  deps: JudgeDeps,
  actor: StaffActor,
  reportId: Uuid,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<boolean> =>
  deps.database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'nothing was said, or it has its own row');
    return judgeIn(tx, deps, reportId, judgements);
  });

/** The same within a transaction of the caller. */
export async function judgeIn(
  tx: Tx,
  deps: Pick<JudgeDeps, 'personReferences'>,
  reportId: Uuid,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<boolean> {
  const report = await findCaseReport(tx, reportId);
  if (report === null) return false;
  const asked = askedOf(report);
  await keepJudgements(tx, deps, { kind: 'case-report', ...asked }, asked, judgements);
  return true;
}

function askedOf(report: CaseReport) {
  const { name, nameKana, birthDate, phone, postalCode, municipalityCode, address } = report;
  const { facilityId, reportId, personId } = report;
  return {
    query: { name, nameKana, birthDate, phone, postalCode, municipalityCode, address },
    facilityId,
    reportId,
    personId,
  };
}
