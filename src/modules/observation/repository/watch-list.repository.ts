import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A person who is being watched. */
export interface WatchedPerson {
  readonly caseId: Uuid;
  readonly openedAt: Instant;
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly startsOn: PlainDate;
  readonly symptomatic: boolean;
  readonly dayZero: PlainDate;
  readonly plannedReturnOn: PlainDate;
  readonly endsAt: Instant | null;
}

export type WatchListPosition = Pick<WatchedPerson, 'openedAt' | 'caseId'>;

/** Everybody who is being watched, or only those whose planned end has passed without a release. */
export type WatchListFilter = 'all' | 'past-end';

const openCases = (tx: Tx, filter: WatchListFilter) => {
  const query = tx.db
    .selectFrom('recuperation_case as c')
    .where('c.authority_id', '=', tx.authorityId)
    .where('c.status', '=', 'open');
  return filter === 'all' ? query : query.where('c.planned_return_on', '<=', jstDate(tx.at));
};

/** People being watched, in the order in which their cases were opened. The caller writes the audit row. */
export async function watchListPage(
  tx: Tx,
  filter: WatchListFilter,
  after: WatchListPosition | null,
  limit: number,
): Promise<readonly WatchedPerson[]> {
  let query = openCases(tx, filter)
    .innerJoin('person as p', join =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.person_id', '=', 'c.person_id'),
    )
    .select([
      'c.case_id as caseId',
      'c.opened_at as openedAt',
      'p.name',
      'p.birth_date as birthDate',
      'c.starts_on as startsOn',
      'c.symptomatic',
      'c.day_zero as dayZero',
      'c.planned_return_on as plannedReturnOn',
      'c.ends_at as endsAt',
    ])
    .orderBy('c.opened_at')
    .orderBy('c.case_id')
    .limit(limit);
  if (after !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('c.opened_at', 'c.case_id'), '>', tuple(after.openedAt, after.caseId)),
    );
  return query.execute();
}

/** How many people are being watched. Reads nothing personal. */
export async function countWatched(tx: Tx, filter: WatchListFilter): Promise<number> {
  const { count } = await openCases(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
