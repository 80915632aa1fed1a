import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import { type AgeAtDiagnosis, ageAtDiagnosis, type CaseReport } from '../domain/case-report.ts';
import { type ChangedItem, type CorrectionReason, changedItems } from '../domain/correction.ts';
import { flawsOf, type QualityFlaw } from '../domain/data-quality.ts';
import { rawOf } from '../domain/parse-case-report.ts';
import { findCaseReport } from '../repository/case-report.repository.ts';
import {
  listReportEvents,
  listReportRevisions,
  type ReportEvent,
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

/** A report with everything that is known of it. */
export interface CaseReportView {
  readonly report: CaseReport;
  readonly profile: ProfileInForce;
  readonly age: AgeAtDiagnosis;
  readonly facilityName: string;
  readonly facilityAddress: string;
  readonly facilityPhone: string;
  readonly healthCentre: string | null;
  readonly healthCentres: readonly { readonly healthCentreId: Uuid; readonly name: string }[];
  /** The municipality of the address, to whose authority a report may have to go. */
  readonly municipality: string | null;
  readonly flaws: readonly QualityFlaw[];
  readonly events: readonly ReportEvent[];
  readonly corrections: readonly ShownCorrection[];
  /** Display names by account id, as far as the caller may know them. */
  readonly names: ReadonlyMap<string, string>;
}

type ViewDeps = Pick<
  CaseReportDeps,
  'database' | 'rulebook' | 'addressBook' | 'healthCentres' | 'staffNames'
>;

/** The report; null when there is none that the caller may see. */
export async function viewCaseReport(
  deps: ViewDeps,
  actor: StaffActor,
  reportId: Uuid,
): Promise<CaseReportView | null> {
  return deps.database.withTenant(actor, async tx => {
    const view = await loadReportView(tx, deps, reportId);
    if (view === null) exemptFromAudit(tx, 'there is no such report');
    else
      await recordAudit(tx, {
        action: 'case-report.read',
        resource: 'case-report',
        subjectId: reportId,
        purpose: 'surveillance',
        fields: ['content', 'queries', 'revisions'],
      });
    return view;
  });
}

async function loadReportView(tx: Tx, deps: ViewDeps, reportId: Uuid): Promise<CaseReportView | null> {
  const report = await findCaseReport(tx, reportId);
  if (report === null) return null;
  const profile = profileOfReport(deps.rulebook, {
    profileId: report.profileId,
    reportedOn: jstDate(report.reportedAt),
  });
  const facility = await facilityById(tx, report.facilityId);
  const healthCentres = await deps.healthCentres(tx);
  const events = await listReportEvents(tx, reportId);
  const revisions = await listReportRevisions(tx, reportId);
  const states = [rawOf(report), ...revisions.map(({ items }) => items)];
  return {
    report,
    profile,
    age: ageAtDiagnosis(
      report.birthDate,
      report.diagnosedOn,
      profile.ageOn(report.birthDate, report.diagnosedOn),
    ),
    facilityName: facility?.name ?? '',
    facilityAddress: facility?.address ?? '',
    facilityPhone: facility?.phone ?? '',
    healthCentre:
      healthCentres.find(({ healthCentreId }) => healthCentreId === report.healthCentreId)?.name ?? null,
    healthCentres,
    municipality: deps.addressBook.municipalityCoded(report.municipalityCode)?.name ?? null,
    flaws: flawsOf(report),
    events,
    corrections: revisions.map((revision, index) => ({
      revision: revision.revision,
      reason: revision.reason,
      note: revision.note,
      at: revision.replacedAt,
      changed: changedItems(revision.items, states[index] ?? {}),
    })),
    names: await deps.staffNames(tx, accountsOf(events)),
  };
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
