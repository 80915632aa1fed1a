import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { pickVisible, visibleFields, visibleInList } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Facility, facilityById } from '../../institutions/index.ts';
import { reportingDuty, testReportingOn } from '../../rulebook/index.ts';
import type { GivenChannel } from '../domain/proxy-channel.ts';
import type { RawTestEntry } from '../domain/raw-entry.ts';
import type { TestReport } from '../domain/test-report.ts';
import { reportById } from '../repository/test-report.repository.ts';
import { usualChannelOf, usualChoicesOf } from '../repository/usual-choices.repository.ts';
import type { ReportLine } from './list-tests.use-case.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

/** What a form begins with. */
export interface PreparedEntry {
  readonly facility: Facility;
  /** What stands in the fields before anything is typed. */
  readonly values: RawTestEntry;
  /** Whether this institution must report negatives on the day of entry (F-22). */
  readonly negatives: 'required' | 'voluntary';
  /** How reports of this institution reach the authority, for its staff; null for the institution's own people. */
  readonly proxy: GivenChannel | null;
  /** The report that was entered a moment ago. */
  readonly done: Pick<ReportLine, 'reportId' | 'fields'> | null;
}

/** Whose reports are entered, and the earlier report that the next one begins from. */
export interface WantedEntry {
  /** Chosen by the authority's staff; somebody of an institution enters for their own. */
  readonly facilityId: Uuid | null;
  readonly copiedFrom: Uuid | null;
  /** `person` brings the household along, `test` the days alone. */
  readonly copies: 'person' | 'test';
  /** Entered a moment ago, and confirmed on the page of the next one. */
  readonly done: Uuid | null;
}

/** Prepares a form; null while no institution was chosen, or when it is not one of the caller's authority. */
export function prepareEntry(
  deps: Pick<TestReportsDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  wanted: WantedEntry,
): Promise<PreparedEntry | null> {
  return deps.database.withTenant(actor, async tx => {
    const facilityId = actor.facilityId ?? wanted.facilityId;
    const facility = facilityId === null ? null : await facilityById(tx, facilityId);
    if (facility === null) {
      exemptFromAudit(tx, 'nothing is shown before an institution is chosen');
      return null;
    }
    const earlier = await ownReport(tx, facility.facilityId, wanted.copiedFrom);
    const done = await ownReport(tx, facility.facilityId, wanted.done);
    await recordReads(tx, earlier ?? done, earlier !== null && wanted.copies === 'person');
    const today = jstDate(tx.at);
    return {
      facility,
      proxy: actor.facilityId ? null : await usualChannel(tx, facility.facilityId),
      values: {
        resultedOn: today,
        ...(await usualChoicesOf(tx, facility.facilityId)),
        ...(earlier && copyOf(copiable(earlier, actor), wanted.copies)),
      },
      done: done && {
        reportId: done.reportId,
        fields: pickVisible<ReportLine['fields']>(
          { ...done, facility: facility.name },
          visibleInList(actor.role, 'test.read'),
        ),
      },
      negatives: reportingDuty(testReportingOn(deps.rulebook, today), {
        result: 'negative',
        facilityKind: facility.kind,
      }),
    };
  });
}

async function usualChannel(tx: Tx, facilityId: Uuid): Promise<GivenChannel> {
  const usual = await usualChannelOf(tx, facilityId);
  return { channel: usual?.channel ?? 'fax', channelReason: usual?.channelReason ?? '', channelNote: '' };
}

async function ownReport(tx: Tx, facilityId: Uuid, reportId: Uuid | null): Promise<TestReport | null> {
  const report = reportId === null ? null : await reportById(tx, reportId);
  return report?.facilityId === facilityId ? report : null;
}

async function recordReads(tx: Tx, report: TestReport | null, isPersonShown: boolean): Promise<void> {
  if (report === null)
    return exemptFromAudit(tx, 'what an institution uses most says nothing about a person');
  await recordAudit(tx, {
    action: 'test-report.continue',
    resource: 'test-report',
    subjectId: report.reportId,
    purpose: 'surveillance',
    fields: ['result', ...(isPersonShown ? ['phone', 'postalCode', 'municipality', 'address'] : [])],
  });
}

const COPIED = [
  'sampledOn',
  'resultedOn',
  'specimen',
  'method',
  'result',
  'phone',
  'postalCode',
  'municipalityCode',
  'address',
] as const;

function copiable(report: TestReport, { role }: StaffActor): Partial<TestReport> {
  const visible = visibleFields(role, 'test.read');
  return pickVisible(report, new Set(COPIED.filter(part => visible.has(part))));
}

const copyOf = (report: Partial<TestReport>, copies: WantedEntry['copies']): RawTestEntry => ({
  sampledOn: report.sampledOn ?? '',
  resultedOn: report.resultedOn ?? '',
  specimen: report.specimen ?? '',
  method: report.method ?? '',
  ...(copies === 'person' && {
    result: report.result ?? '',
    phone: report.phone ?? '',
    postalCode: report.postalCode ?? '',
    municipality: report.municipalityCode ?? '',
    address: report.address ?? '',
  }),
});
