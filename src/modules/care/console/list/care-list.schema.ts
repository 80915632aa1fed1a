import { parseUuid } from '../../../../kernel/ids.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { CARE_PARTS, type CarePosition, type CareSelection } from '../../use-cases/list-care.use-case.ts';
import { CARE_PATH } from '../paths.ts';

/** What the address of the list says. */
export interface CareQuery extends CareSelection {
  readonly after: CarePosition | null;
}

type Read = (name: string) => string | undefined;

/** Reads the address; what it does not understand counts as not said. */
export const readCareQuery = (query: Read): CareQuery => ({
  part: CARE_PARTS.find(part => part === query('part')) ?? 'undecided',
  facilityId: parseUuid(query('facility') ?? ''),
  after: readPosition(query('after')),
});

/** The address of the same part of the list, from another place on. */
export function careHref(
  { part, facilityId }: CareSelection,
  after: CarePosition | null = null,
  path = CARE_PATH,
): string {
  const query = new URLSearchParams({ part });
  if (facilityId !== null) query.set('facility', facilityId);
  if (after !== null) query.set('after', `${after.since}_${after.caseId}`);
  return `${path}?${query}`;
}

function readPosition(text: string | undefined): CarePosition | null {
  const [day = '', id = ''] = (text ?? '').split('_');
  const since = parsePlainDate(day);
  const caseId = parseUuid(id);
  return since && caseId && { since, caseId };
}
