import type { PlainDate } from '../../../kernel/plain-date.ts';
import { normaliseKana, normalisePhone, tidyName } from '../../persons/index.ts';
import { type CaseReportProfileOn, caseReportProfileOn, type Rulebook } from '../../rulebook/index.ts';
import type { ReportProfile } from '../domain/profile.ts';

/** The item set in force with the way its names and numbers are read. */
export type ProfileInForce = ReportProfile & Pick<CaseReportProfileOn, 'title' | 'source' | 'dailyCounts'>;

/** The item set of a report made on `on`; null while patients are not reported by name. H-12, F-21. */
export function reportProfileOn(rulebook: Rulebook, on: PlainDate): ProfileInForce | null {
  const profile = caseReportProfileOn(rulebook, on);
  return profile && { ...profile, tidyName, normaliseKana, normalisePhone };
}

/**
 * The item set by which a report was made, so that it is shown and corrected by that of its own day. Throws when the
 * rulebook lost it.
 */
export function profileOfReport(
  rulebook: Rulebook,
  report: { readonly profileId: string; readonly reportedOn: PlainDate },
): ProfileInForce {
  const version = rulebook.caseReport.find(({ id }) => id === report.profileId);
  const on =
    version === undefined || version.inForceFrom > report.reportedOn
      ? version?.inForceFrom
      : report.reportedOn;
  const day =
    version?.inForceThrough && on !== undefined && on > version.inForceThrough ? version.inForceThrough : on;
  const profile = day === undefined ? null : reportProfileOn(rulebook, day);
  if (profile === null) throw new Error(`The rulebook has no item set ${report.profileId}.`);
  return profile;
}
