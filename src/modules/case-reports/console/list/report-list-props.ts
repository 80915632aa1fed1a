import type { Instant } from '../../../../kernel/instant.ts';
import type { CaseReportPage } from '../../use-cases/list-case-reports.use-case.ts';
import type { ReportDraft } from '../../use-cases/report-drafts.use-case.ts';
import type { ReportPart } from './report-list.schema.ts';

/** What the page of the list is drawn from. */
export interface ReportListProps {
  readonly page: CaseReportPage<unknown>;
  readonly part: ReportPart;
  /** The name that is searched for; '' for all. */
  readonly text: string;
  readonly drafts: readonly ReportDraft[];
  /** Where the next page is; undefined on the last. */
  readonly nextHref?: string | undefined;
  /** The same for what was found by a name. */
  readonly nextFound?: string | undefined;
  readonly isInstitution: boolean;
  readonly mayWrite: boolean;
  readonly mayReview: boolean;
  readonly municipalityName: (code: string) => string | null;
  readonly now: Instant;
}
