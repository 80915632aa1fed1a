import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import {
  AREA_FIELD,
  areaText,
  CENTRE_QUERY,
  readArea,
  WHOLE_AUTHORITY,
} from '../../../institutions/index.ts';
import { CASE_REPORT_STATUSES } from '../../domain/case-report-status.ts';
import type {
  FoundPosition,
  ReportPosition,
  ReportScope,
  ReportState,
} from '../../use-cases/list-case-reports.use-case.ts';
import { CASE_REPORTS_PATH } from '../paths.ts';

/** Which part of the list is wanted. */
export interface ReportPart extends ReportScope {
  readonly state: ReportState;
}

/** What the list can be narrowed to; the first opens for those who check reports, the second for others. */
export const REPORT_STATES = [
  'open',
  'all',
  ...CASE_REPORT_STATUSES,
] as const satisfies readonly ReportState[];

/** Reads which part of the list an address, or the posted form, asks for; what it says wrongly counts as not said. */
export const readPart = (
  value: (name: string) => string | undefined,
  { mayReview }: { readonly mayReview: boolean },
): ReportPart => ({
  state: REPORT_STATES.find(state => state === value('show')) ?? (mayReview ? 'open' : 'all'),
  area: mayReview ? readArea(value(AREA_FIELD) ?? '') : null,
  isWhole: value(CENTRE_QUERY) === WHOLE_AUTHORITY,
});

/** The address of a part of the list, from its beginning or from a report on. */
export const reportListHref = (
  { state, area, isWhole }: ReportPart,
  after: ReportPosition | null = null,
): string =>
  listHref(
    CASE_REPORTS_PATH,
    {
      show: state,
      ...(area && { [AREA_FIELD]: areaText(area) }),
      ...(isWhole && { [CENTRE_QUERY]: WHOLE_AUTHORITY }),
    },
    after,
  );

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

/** The place after a found report, for a hidden field: a name stands in it, so it never stands in an address. */
export const foundText = ({ key, birthDate, reportId }: FoundPosition): string =>
  [birthDate, reportId, key].join('/');

/** Reads the place after a found report; null for the beginning. */
export function readFound(text: string): FoundPosition | null {
  const [day = '', id = '', ...key] = text.split('/');
  const birthDate = parsePlainDate(day);
  const reportId = parseUuid(id);
  return birthDate && reportId && { key: key.join('/'), birthDate, reportId };
}
