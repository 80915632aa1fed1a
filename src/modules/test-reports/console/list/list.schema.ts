import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { readDayNear } from '../../../../kernel/written-day.ts';
import { CENTRE_QUERY, WHOLE_AUTHORITY } from '../../../institutions/index.ts';
import { codeIn, TEST_RESULTS } from '../../domain/test-codes.ts';
import { REPORT_FLAGS, type ReportFilter, type ReportPosition } from '../../use-cases/list-tests.use-case.ts';
import { TESTS_PATH, withQuery } from '../paths.ts';

/** What the address of the list says. Whatever it says wrongly is as if it were not there. */
export interface ListQuery extends ReportFilter {
  readonly after: ReportPosition | null;
  readonly isMine: boolean;
  /** The day as it was typed; one that cannot be read filters nothing. */
  readonly typedDay: string;
}

/** Reads the address; `me` is the actor's name of whoever looks. */
export function readListQuery(
  query: (name: string) => string | undefined,
  me: string,
  today: PlainDate,
): ListQuery {
  const typedDay = query('on') ?? '';
  const isMine = query('by') === 'me';
  return {
    typedDay,
    isMine,
    enteredOn: typedDay === '' ? null : readDayNear(typedDay, today),
    result: codeIn(TEST_RESULTS, query('result') ?? ''),
    flag: codeIn(REPORT_FLAGS, query('flag') ?? ''),
    enteredBy: isMine ? me : null,
    facilityId: parseUuid(query('facility') ?? ''),
    isWhole: query(CENTRE_QUERY) === WHOLE_AUTHORITY,
    after: readPosition(query('after') ?? ''),
  };
}

/** The address of the same part of the list, from another place on. */
export const listPath = (
  {
    enteredOn,
    result,
    flag,
    isMine,
    facilityId,
    isWhole,
  }: Omit<ListQuery, 'after' | 'typedDay' | 'enteredBy'>,
  after: ReportPosition | null = null,
  path = TESTS_PATH,
): string =>
  withQuery(path, {
    on: enteredOn,
    result,
    flag,
    by: isMine ? 'me' : null,
    facility: facilityId,
    [CENTRE_QUERY]: isWhole ? WHOLE_AUTHORITY : null,
    after: after === null ? null : `${after.enteredAt}_${after.reportId}`,
  });

/** Whether anything narrows the list. */
export const isFiltered = ({ enteredOn, result, flag, isMine, facilityId, typedDay }: ListQuery): boolean =>
  typedDay !== '' || isMine || [enteredOn, result, flag, facilityId].some(part => part !== null);

function readPosition(text: string): ReportPosition | null {
  const [at = '', id = ''] = text.split('_');
  const enteredAt = parseInstant(at);
  const reportId = parseUuid(id);
  return enteredAt !== null && reportId !== null ? { enteredAt, reportId } : null;
}
