import type pg from 'pg';
import type { ListedCases } from './prepare-cases.ts';
import type { SignedIn } from './prepare-staff.ts';
import { type ListPosition, STAFF_LISTS, type StaffList } from './staff-lists.ts';
import { searchesOf } from './staff-searches.ts';

/** What somebody asks: of the program, and by a bare statement. */
export interface ListQuestion {
  /** The list or search that it belongs to. */
  readonly of: string;
  readonly href: string;
  /** The fields of a search, which are posted; null where the page is just opened. */
  readonly form: Readonly<Record<string, string>> | null;
  readonly statement: { readonly name: string; readonly text: string; readonly values: readonly unknown[] };
}

const PAGE_ROWS = 50;

/**
 * Everything that somebody may ask by their role, each list by its first page, its second and one in the middle; a search is
 * for somebody else each time round.
 */
export async function questionsOf(
  admin: pg.Pool,
  cases: ListedCases,
  { role, facilityId }: SignedIn,
): Promise<readonly ((round: number) => ListQuestion)[]> {
  const questions: ((round: number) => ListQuestion)[] = searchesOf(cases, role);
  for (const [name, list] of Object.entries<StaffList>(STAFF_LISTS)) {
    if (!list.roles.includes(role)) continue;
    const values = list.ofInstitution ? [cases.authorityId, facilityId] : [cases.authorityId];
    for (const after of await positionsIn(admin, list, values)) {
      const question: ListQuestion = {
        of: name,
        href: list.href(after),
        form: null,
        statement: {
          name: `${name}${after === null ? '' : ', onwards'}`,
          text: pageOf(list, values.length, after !== null),
          values: [...values, ...(after ?? [])],
        },
      };
      questions.push(() => question);
    }
  }
  return questions;
}

function pageOf({ rows, key, direction }: StaffList, given: number, isOnwards: boolean): string {
  const places = key.map((_column, place) => `$${given + place + 1}`).join(', ');
  const onwards = isOnwards ? ` and (${key.join(', ')}) ${direction === 'asc' ? '>' : '<'} (${places})` : '';
  return `${rows}${onwards} order by ${ordered(key, direction)} limit ${PAGE_ROWS}`;
}

const ordered = (key: readonly string[], direction: string): string =>
  key.map(column => `${column} ${direction}`).join(', ');

/** Before the first row, behind the first page, and in the middle, as far as there are rows. */
async function positionsIn(
  admin: pg.Pool,
  { rows, key, direction }: StaffList,
  values: readonly unknown[],
): Promise<readonly (ListPosition | null)[]> {
  const { rows: found } = await admin.query<{ after: string[] }>(
    `select array[${key.map((_column, place) => `to_jsonb(k${place}) #>> '{}'`).join(', ')}] as after
     from (select ${key.map((column, place) => `${column} as k${place}`).join(', ')},
         row_number() over (order by ${ordered(key, direction)}) as place, count(*) over () as count
       ${rows.slice(rows.indexOf(' from app.'))}) numbered
     where place in (${PAGE_ROWS}, count / 2) and place >= ${PAGE_ROWS} order by place`,
    [...values],
  );
  return [null, ...found.map(({ after }) => after.map(instantAsWritten))];
}

/** An instant of PostgreSQL's JSON in the form of the addresses. */
const instantAsWritten = (text: string): string => (text.includes('T') ? new Date(text).toISOString() : text);
