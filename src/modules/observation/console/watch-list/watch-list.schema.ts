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
import {
  type FoundPosition,
  WATCH_STATES,
  type WatchListPart,
  type WatchListPosition,
} from '../../use-cases/list-watched.use-case.ts';
import { WATCH_LIST_PATH, withQuery } from '../paths.ts';

/** What the address of the watch list says. Whatever it says wrongly is as if it were not there. */
export interface WatchListQuery extends WatchListPart {
  readonly after: WatchListPosition | null;
}

export const CATEGORIES = ['self', 'notified'] as const;

/** Reads which part of the list an address, or the posted form, asks for. */
export const readPart = (value: (name: string) => string | undefined): WatchListPart => ({
  state: WATCH_STATES.find(state => state === value('filter')) ?? 'all',
  category: CATEGORIES.find(category => category === value('category')) ?? null,
  area: readArea(value(AREA_FIELD) ?? ''),
  isWhole: value(CENTRE_QUERY) === WHOLE_AUTHORITY,
});

/** Reads the query of the watch list's address. */
export const readWatchListQuery = (query: (name: string) => string | undefined): WatchListQuery => ({
  ...readPart(query),
  after: readPosition(query('after') ?? ''),
});

/** The address of a part of the watch list, from its beginning or from a row on. */
export const watchListPath = (
  { state = 'all', category = null, area = null, isWhole = false }: Partial<WatchListPart> = {},
  after: WatchListPosition | null = null,
): string =>
  withQuery(WATCH_LIST_PATH, {
    filter: state === 'all' ? undefined : state,
    category: category ?? undefined,
    [AREA_FIELD]: area === null ? undefined : areaText(area),
    [CENTRE_QUERY]: isWhole ? WHOLE_AUTHORITY : undefined,
    after: after === null ? undefined : `${after.openedAt}_${after.caseId}`,
  });

function readPosition(text: string): WatchListPosition | null {
  const [at = '', id = ''] = text.split('_');
  const openedAt = parseInstant(at);
  const caseId = parseUuid(id);
  return openedAt !== null && caseId !== null ? { openedAt, caseId } : null;
}

/** The place after somebody who was found, for a hidden field: a name stands in it, so it never stands in an address. */
export const foundText = ({ key, birthDate, personId }: FoundPosition): string =>
  [birthDate, personId, key].join('/');

/** Reads the place after somebody who was found; null for the beginning. */
export function readFound(text: string): FoundPosition | null {
  const [day = '', id = '', ...key] = text.split('/');
  const birthDate = parsePlainDate(day);
  const personId = parseUuid(id);
  return birthDate && personId && { key: key.join('/'), birthDate, personId };
}
