import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type Area,
  type AreaChoices,
  areaChoices,
  areaText,
  type CentreScope,
  centreScope,
  limitOf,
} from '../../institutions/index.ts';
import { nameSearch } from '../../persons/index.ts';
import {
  type WatchedPerson,
  type WatchListFilter,
  type WatchListPosition,
  type WatchNarrowing,
  watchListPage,
} from '../repository/watch-list.repository.ts';
import { type FoundPosition, watchedByName } from '../repository/watch-search.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { type WatchedCountsDeps, watchedCountsOf } from './watched-counts.ts';

export {
  WATCH_STATES,
  type WatchedPerson,
  type WatchListFilter,
  type WatchListPosition,
} from '../repository/watch-list.repository.ts';
export type { FoundPosition } from '../repository/watch-search.repository.ts';

const PAGE = 50;

/** What somebody wants to see of the list. */
export interface WatchListPart extends Pick<WatchNarrowing, 'state' | 'category'> {
  /** Null for the reader's health centres, or for the whole authority. */
  readonly area: Area | null;
  /** Whether somebody of a health centre asks for the whole authority. */
  readonly isWhole: boolean;
}

export interface WatchList<Position = WatchListPosition> {
  readonly people: readonly WatchedPerson[];
  /** Of the whole authority; null beside a part of it. */
  readonly counts: Readonly<Record<WatchListFilter, number>> | null;
  /** Where the next page goes on; null on the last. */
  readonly next: Position | null;
  readonly scope: CentreScope;
  readonly areas: AreaChoices;
}

/**
 * The people who are being watched, a page at a time. Nobody is missing from it who was not released (incident 1). Somebody
 * of a health centre sees first where their own centre looks after people, or none does.
 */
export async function listWatched(
  deps: WatchedCountsDeps,
  actor: StaffActor,
  part: WatchListPart,
  after: WatchListPosition | null,
): Promise<WatchList> {
  const list = await deps.database.withTenant(actor, async tx => {
    const place = await placeOf(tx, part);
    const people = await watchListPage(tx, narrowingOf(part, place), after, PAGE);
    await audit(tx, 'case.list', part, place.scope, people.length);
    return { ...place, people, next: people.length === PAGE ? (people.at(-1) ?? null) : null };
  });
  const isAll = list.municipalityCodes === null && part.category === null;
  return { ...list, counts: isAll ? await watchedCountsOf(deps, actor) : null };
}

/** Those of a part of the list whose name or reading begins as typed, by it; none for a text without letters. */
export function findWatched(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  part: WatchListPart,
  text: string,
  after: FoundPosition | null,
): Promise<WatchList<FoundPosition>> {
  return deps.database.withTenant(actor, async tx => {
    const place = await placeOf(tx, part);
    const search = nameSearch(text);
    const people =
      search === null ? [] : await watchedByName(tx, search, narrowingOf(part, place), after, PAGE);
    await audit(tx, 'case.search', part, place.scope, people.length);
    return { ...place, people, counts: null, next: people.length >= PAGE ? (people.at(-1) ?? null) : null };
  });
}

interface Place extends Pick<WatchList, 'scope' | 'areas'>, Pick<WatchNarrowing, 'municipalityCodes'> {}

const narrowingOf = ({ state, category }: WatchListPart, { municipalityCodes }: Place): WatchNarrowing => ({
  state,
  category,
  municipalityCodes,
});

async function placeOf(tx: Tx, { area, isWhole }: WatchListPart): Promise<Place> {
  const scope = await centreScope(tx, isWhole || area !== null);
  const areas = await areaChoices(tx);
  return { scope, areas, municipalityCodes: codesOf(area, scope, areas) };
}

function codesOf(area: Area | null, scope: CentreScope, { centres, elsewhere }: AreaChoices) {
  switch (area?.kind) {
    case 'municipality':
      return [area.code];
    case 'health-centre':
      return centres.find(centre => centre.healthCentreId === area.healthCentreId)?.municipalityCodes ?? [];
    case undefined: {
      const own = limitOf(scope);
      // Whom no health centre looks after, all of them see.
      return own && [...own.flatMap(({ municipalityCodes }) => municipalityCodes), ...elsewhere];
    }
  }
}

const audit = (
  tx: Tx,
  action: 'case.list' | 'case.search',
  { state, category, area }: WatchListPart,
  scope: CentreScope,
  rows: number,
) =>
  recordAudit(tx, {
    action,
    resource: 'case',
    subjectId: null,
    purpose: 'observation',
    fields: ['name', 'birthDate', 'dayZero', 'plannedReturnDate', 'endsAt'],
    detail: {
      filter: state,
      category,
      area: area && areaText(area),
      wholeAuthority: scope.isWhole,
      rows,
    },
  });
