import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { mayStaff } from '../../accounts/index.ts';
import type { CaseReport, CaseReportEntry } from '../domain/case-report.ts';
import type { CaseReportStatus } from '../domain/case-report-status.ts';
import { CORRECTION_REASONS, type CorrectionReason, changedItems } from '../domain/correction.ts';
import type { FieldReason } from '../domain/field-reason.ts';
import { parseCaseReport, type RawCaseReport, rawOf } from '../domain/parse-case-report.ts';
import { completePlace, type PlaceProblem } from '../domain/place.ts';
import { replaceCaseReport } from '../repository/case-report.repository.ts';
import {
  insertReportEvent,
  insertReportRevision,
  type ReportEventKind,
} from '../repository/case-report-history.repository.ts';
import type { CaseReportDeps } from './case-reports-deps.ts';
import { profileOfReport } from './report-profile.ts';
import { CASE_REPORT_CHANGED } from './submit-case-report.use-case.ts';
import { auditAct, type MoveProblem, openForAct } from './take-report-step.use-case.ts';

export type CorrectionProblem =
  | MoveProblem
  | { readonly kind: 'items'; readonly reasons: readonly FieldReason[] }
  | { readonly kind: 'place'; readonly problem: PlaceProblem }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'nothing-changed' };

/** Reads the reason of a correction. */
export const readCorrectionReason = (text: string): CorrectionReason | null =>
  CORRECTION_REASONS.find(reason => reason === text) ?? null;

/**
 * Replaces what a report says, by the item set of its own day, and keeps the earlier state with the reason (F-05). The
 * institution corrects until the report is accepted, which answers a question too; afterwards the health centre does.
 * Tells `case-report.changed`.
 */
export async function correctCaseReport(
  deps: Pick<CaseReportDeps, 'database' | 'rulebook' | 'addressBook'>,
  actor: StaffActor,
  reportId: Uuid,
  correction: {
    readonly answers: RawCaseReport;
    readonly reason: CorrectionReason | null;
    readonly note: string;
  },
): Promise<Result<CaseReport, CorrectionProblem>> {
  return deps.database.withTenant(actor, async (tx): Promise<Result<CaseReport, CorrectionProblem>> => {
    const act = mayStaff(actor.role, 'case-report.review') ? 'amend' : 'correct';
    const opened = await openForAct(tx, actor, reportId, act);
    if (!opened.ok) return opened;
    const { report, status } = opened.value;
    const decided = decideCorrection(deps, report, correction, jstDate(tx.at));
    await auditAct(
      tx,
      reportId,
      act,
      decided.ok ? status : report.status,
      decided.ok ? decided.value.fields : [],
    );
    if (!decided.ok) return decided;
    const replaced = await replace(tx, report, status, decided.value.state, {
      kind: 'corrected',
      reason: decided.value.reason,
      note: correction.note,
      isEntitled: mayStaff(actor.role, 'person.join'),
    });
    return ok(replaced);
  });
}

function decideCorrection(
  { rulebook, addressBook }: Pick<CaseReportDeps, 'rulebook' | 'addressBook'>,
  report: CaseReport,
  { answers, reason }: { readonly answers: RawCaseReport; readonly reason: CorrectionReason | null },
  today: ReturnType<typeof jstDate>,
) {
  const profile = profileOfReport(rulebook, {
    profileId: report.profileId,
    reportedOn: jstDate(report.reportedAt),
  });
  const parsed = parseCaseReport(profile, answers, today);
  if (!parsed.ok) return fail({ kind: 'items' as const, reasons: parsed.reason });
  const place = completePlace(addressBook, parsed.value);
  if (!place.ok) return fail({ kind: 'place' as const, problem: place.reason });
  if (reason === null) return fail({ kind: 'no-reason' as const });
  const state = { ...parsed.value, ...place.value };
  const changed = changedItems(rawOf(report), rawOf(state));
  return changed.length === 0
    ? fail({ kind: 'nothing-changed' as const })
    : ok({ state, reason, fields: changed.map(({ code }) => code) });
}

/**
 * Records that the patient died: the report says so from then on, and the case is closed by what follows from it. Not
 * before the onset and not in the future (domain.md 4.3 no. 17).
 */
export async function recordDeath(
  { database }: Pick<CaseReportDeps, 'database'>,
  actor: StaffActor,
  reportId: Uuid,
  died: { readonly on: CaseReport['diedOn']; readonly note: string },
): Promise<
  Result<CaseReport, MoveProblem | { readonly kind: 'no-date' } | { readonly kind: 'before-onset' }>
> {
  return database.withTenant(actor, async tx => {
    const opened = await openForAct(tx, actor, reportId, 'record-death');
    if (!opened.ok) return opened;
    const { report, status } = opened.value;
    await auditAct(tx, reportId, 'record-death', report.status, ['diedOn']);
    if (died.on === null || died.on > jstDate(tx.at)) return fail({ kind: 'no-date' as const });
    const earliest = report.onsetOn ?? report.birthDate;
    if (died.on < earliest) return fail({ kind: 'before-onset' as const });
    const state = { ...report, diedOn: died.on };
    return ok(
      await replace(tx, report, status, state, {
        kind: 'died',
        reason: 'death',
        note: died.note,
        isEntitled: false,
      }),
    );
  });
}

async function replace(
  tx: Tx,
  report: CaseReport,
  status: CaseReportStatus,
  state: Omit<CaseReportEntry, 'profileId' | 'municipalityCode'> & { readonly municipalityCode: string },
  why: {
    readonly kind: ReportEventKind;
    readonly reason: CorrectionReason;
    readonly note: string;
    /** Whether whoever corrects it may decide about persons. */
    readonly isEntitled: boolean;
  },
): Promise<CaseReport> {
  const note = why.note === '' ? null : why.note;
  const replaced = { ...report, ...state, status, revision: report.revision + 1, changedAt: tx.at };
  await insertReportRevision(tx, report, { items: rawOf(report), reason: why.reason, note });
  await replaceCaseReport(tx, report, replaced);
  await insertReportEvent(tx, report, { kind: why.kind, message: note });
  await publish(tx, {
    type: CASE_REPORT_CHANGED,
    payload: { reportId: report.reportId, revision: report.revision, isEntitled: why.isEntitled },
  });
  return replaced;
}
