import { addHours } from '../../../kernel/instant.ts';
import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { mayStaff } from '../../accounts/index.ts';
import { countCaseReports } from '../use-cases/list-case-reports.use-case.ts';
import type { CaseReportPages } from './case-report-pages.ts';
import { CASE_REPORTS_PATH, DAILY_COUNTS_PATH, QUALITY_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** A report that waits longer than this is urgent: patients were not called because nobody looked (F-04). */
const PATIENCE_HOURS = 24;

/** The lines of case reports in the navigation: what an institution is asked, and what the health centre has to check. */
export async function caseReportNavigation(
  {
    database,
    clock,
  }: Pick<CaseReportPages, 'database'> & {
    readonly clock: { readonly now: () => Parameters<typeof addHours>[0] };
  },
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  if (!mayStaff(caller.role, 'case-report.read')) return [];
  const { submitted, queried, oldest } = await countCaseReports({ database }, staffActorOf(caller));
  const isLate = oldest !== null && oldest <= addHours(clock.now(), -PATIENCE_HOURS);
  const item = { permission: 'case-report.read', path: CASE_REPORTS_PATH, label: words.navigation };
  return [
    caller.facilityId === null
      ? { ...item, count: submitted, urgent: isLate }
      : { ...item, count: queried, urgent: queried > 0 },
    { permission: 'case-report.submit', path: DAILY_COUNTS_PATH, label: words.navigationCounts },
    { permission: 'case-report.review', path: QUALITY_PATH, label: words.navigationQuality },
  ];
}
