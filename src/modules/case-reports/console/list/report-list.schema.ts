import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import type { ReportPosition } from '../../use-cases/list-case-reports.use-case.ts';

/** Reads where a page of a list goes on; what it does not understand counts as not said. */
export function readPosition(text: string | undefined): ReportPosition | null {
  const [instant = '', id = ''] = (text ?? '').split('_');
  const at = parseInstant(instant);
  const reportId = parseUuid(id);
  return at && reportId && { at, reportId };
}

/** The address of a list from a report on. */
export function listHref(
  path: string,
  query: Readonly<Record<string, string>>,
  after: ReportPosition | null,
): string {
  const all = new URLSearchParams(query);
  if (after !== null) all.set('after', `${after.at}_${after.reportId}`);
  return all.size === 0 ? path : `${path}?${all}`;
}
