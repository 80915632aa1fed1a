import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { mayStaff, pickVisible, visibleFields } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import { type AgeAtDiagnosis, ageAtDiagnosis, type CaseReport } from '../domain/case-report.ts';
import { type ChangedItem, type CorrectionReason, changedItems } from '../domain/correction.ts';
import { flawsOf, type QualityFlaw } from '../domain/data-quality.ts';
import { fieldOfItem, rawOf } from '../domain/parse-case-report.ts';
import { casesWithoutReport, findCaseReport } from '../repository/case-report.repository.ts';
import {
  listReportEvents,
  listReportRevisions,
  type ReportEvent,
  type ReportRevision,
} from '../repository/case-report-history.repository.ts';
import type { CaseReportDeps } from './case-reports-deps.ts';
import { type ProfileInForce, profileOfReport } from './report-profile.ts';

/** A correction, with what it changed. */
export interface ShownCorrection {
  readonly revision: number;
  readonly reason: CorrectionReason;
  readonly note: string | null;
  readonly at: Instant;
  readonly changed: readonly ChangedItem[];
}

/** Everything that a case report tells, by the names of the policy table. */
export interface CaseReportFields
  extends Omit<
    CaseReport,
    | 'reportId'
    | 'facilityId'
    | 'revision'
    | 'profileId'
    | 'healthCentreId'
    | 'sheetId'
    | 'enteredBy'
    | 'changedAt'
    | 'personId'
    | 'caseId'
  > {
  readonly facility: { readonly name: string; readonly address: string; readonly phone: string };
  readonly healthCentre: HealthCentreName | null;
  /** What happened to it, questions and answers among it. */
  readonly queries: readonly ReportEvent[];
  readonly revisions: readonly ShownCorrection[];
}

interface HealthCentreName {
  readonly healthCentreId: Uuid;
  readonly name: string;
}

/** A report with everything that is known of it. */
export interface CaseReportView {
  readonly reportId: Uuid;
  /** When it last changed. */
  readonly changedAt: Instant;
  readonly profile: ProfileInForce;
  /** Exactly the fields that the policy table shows to the acting role (H-18). */
  readonly fields: Partial<CaseReportFields>;
  /** Null for those who do not see the birth date and the day of diagnosis. */
  readonly age: AgeAtDiagnosis | null;
  readonly healthCentres: readonly HealthCentreName[];
  /** The municipality of the address, to whose authority a report may have to go. */
  readonly municipality: string | null;
  readonly flaws: readonly QualityFlaw[];
  /** Whether a certificate holds that would lose its ground with this report; false for those who withdraw none. */
  readonly certificateRests: boolean;
  /** Display names by account id, as far as the caller may know them. */
  readonly names: ReadonlyMap<string, string>;
}

type ViewDeps = Pick<
  CaseReportDeps,
  'database' | 'rulebook' | 'addressBook' | 'healthCentres' | 'staffNames' | 'certificateHolds'
>;

/** The report; null when there is none that the caller may see. */
export async function viewCaseReport(
  deps: ViewDeps,
  actor: StaffActor,
  reportId: Uuid,
): Promise<CaseReportView | null> {
  return deps.database.withTenant(actor, async tx => {
    const visible = visibleFields(actor.role, 'case-report.read');
    const view = await loadReportView(tx, deps, actor.role, reportId, visible);
    if (view === null) exemptFromAudit(tx, 'there is no such report');
    else
      await recordAudit(tx, {
        action: 'case-report.read',
        resource: 'case-report',
        subjectId: reportId,
        purpose: 'surveillance',
        fields: [...visible],
      });
    return view;
  });
}

async function loadReportView(
  tx: Tx,
  deps: ViewDeps,
  role: string,
  reportId: Uuid,
  visible: ReadonlySet<string>,
): Promise<CaseReportView | null> {
  const report = await findCaseReport(tx, reportId);
  if (report === null) return null;
  const profile = profileOfReport(deps.rulebook, {
    profileId: report.profileId,
    reportedOn: jstDate(report.reportedAt),
  });
  const { name = '', address = '', phone = '' } = (await facilityById(tx, report.facilityId)) ?? {};
  const healthCentres = await deps.healthCentres(tx);
  const events = await listReportEvents(tx, reportId);
  const revisions = await listReportRevisions(tx, reportId);
  const sees = (...fields: readonly (keyof CaseReportFields)[]) => fields.every(field => visible.has(field));
  return {
    reportId,
    changedAt: report.changedAt,
    profile,
    fields: pickVisible<CaseReportFields>(
      {
        ...report,
        facility: { name, address, phone },
        healthCentre:
          healthCentres.find(({ healthCentreId }) => healthCentreId === report.healthCentreId) ?? null,
        queries: events,
        revisions: correctionsOf(report, revisions, visible),
      },
      visible,
    ),
    age: sees('birthDate', 'diagnosedOn')
      ? ageAtDiagnosis(
          report.birthDate,
          report.diagnosedOn,
          profile.ageOn(report.birthDate, report.diagnosedOn),
        )
      : null,
    healthCentres,
    municipality: sees('municipalityCode')
      ? (deps.addressBook.municipalityCoded(report.municipalityCode)?.name ?? null)
      : null,
    flaws: flawsOf(report),
    certificateRests: mayStaff(role, 'case-report.review') && (await certificateRests(tx, deps, report)),
    names: sees('queries') ? await deps.staffNames(tx, accountsOf(events)) : new Map(),
  };
}

/** Whether the report is the last one on whose ground a certificate was issued. */
const certificateRests = async (
  tx: Tx,
  { certificateHolds }: ViewDeps,
  { reportId, caseId }: CaseReport,
): Promise<boolean> =>
  caseId !== null &&
  (await casesWithoutReport(tx, [caseId], reportId)).has(caseId) &&
  (await certificateHolds(tx, caseId));

/** The corrections, newest first, with what each changed among the items that may be seen. */
function correctionsOf(
  report: CaseReport,
  revisions: readonly ReportRevision[],
  visible: ReadonlySet<string>,
): readonly ShownCorrection[] {
  const states = [rawOf(report), ...revisions.map(({ items }) => items)];
  return revisions.map(({ revision, reason, note, replacedAt, items }, place) => ({
    revision,
    reason,
    note,
    at: replacedAt,
    changed: changedItems(items, states[place] ?? {}).filter(({ code }) => visible.has(fieldOfItem(code))),
  }));
}

/** The accounts among the actors of events. */
const accountsOf = (events: readonly ReportEvent[]): readonly Uuid[] => [
  ...new Set(
    events.flatMap(({ actor }) => {
      const id = actor.startsWith('staff:') ? parseUuid(actor.slice('staff:'.length)) : null;
      return id === null ? [] : [id];
    }),
  ),
];
