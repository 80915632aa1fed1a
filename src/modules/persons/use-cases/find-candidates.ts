import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { comparable, type Likeness, likeness, type Subject } from '../domain/likeness.ts';
import { type LikenessReason, WORTH_A_LOOK } from '../domain/likeness-reason.ts';
import type { Person } from '../domain/person.ts';
import { searchKana } from '../domain/search-kana.ts';
import { type SharesBlock, searchBlocks } from '../repository/candidate-search.repository.ts';

/** Somebody who may be the person asked for. */
export interface Candidate {
  /** Who it would be: the kept person when the row that looks alike was merged. */
  readonly personId: Uuid;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
  /** The row that looks alike. */
  readonly row: Person;
}

/** What is asked for: a name at least; the rest as far as it is known. */
export type CandidateQuery = Pick<Subject, 'name' | 'nameKana'> & Partial<Subject>;

/**
 * Who may be this person, the likeliest first, at most `limit` (F-05). Reads personal data: the caller writes the audit
 * row. Institutions are shown nobody, for the database shows them no person.
 */
export async function findCandidates(
  tx: Tx,
  query: CandidateQuery,
  limit = 10,
): Promise<readonly Candidate[]> {
  const [found = []] = await candidatesOfMany(tx, [{ subject: subjectOf(query), self: null }]);
  return found.slice(0, limit);
}

/** How much rows are like somebody, the likeliest first; those that are not worth a look are left out. */
export function likeliestOf<Row extends Subject>(
  query: CandidateQuery,
  rows: readonly Row[],
): readonly (Likeness & { readonly row: Row })[] {
  const asked = comparable(subjectOf(query));
  return rows
    .map(row => ({ row, ...likeness(asked, comparable(row)) }))
    .filter(({ score }) => score >= WORTH_A_LOOK)
    .sort((a, b) => b.score - a.score);
}

/** Somebody to compare, and the row that they are, when they are one already. */
export interface Compared {
  readonly subject: Subject;
  readonly self: Uuid | null;
}

/** The candidates of each, in the same order, each likeliest first. */
export async function candidatesOfMany(
  tx: Tx,
  compared: readonly Compared[],
): Promise<readonly (readonly Candidate[])[]> {
  const asked = compared.map(({ subject, self }, number) => ({
    number,
    self,
    subject,
    kana: searchKana(subject.nameKana),
    birthDate: subject.birthDate,
    phone: subject.phone,
  }));
  const sharing = asked.map((): SharesBlock[] => []);
  for (const row of await searchBlocks(tx, asked)) sharing[row.number]?.push(row);
  return asked.map((one, number) => judge(one, one.kana, sharing[number] ?? []));
}

function judge(
  { subject, self }: Compared,
  kana: string,
  rows: readonly SharesBlock[],
): readonly Candidate[] {
  const asked = comparable(subject, kana);
  const best = new Map<Uuid, Candidate>();
  for (const { number: _, mergedInto, kana: rowKana, ...row } of rows) {
    const personId = mergedInto ?? row.personId;
    if (row.personId === self || personId === self) continue;
    const { score, reasons } = likeness(asked, comparable(row, rowKana ?? undefined));
    if (score >= WORTH_A_LOOK && score > (best.get(personId)?.score ?? 0))
      best.set(personId, { personId, score, reasons, row });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1));
}

const subjectOf = (query: CandidateQuery): Subject => ({
  birthDate: null,
  phone: '',
  postalCode: '',
  municipalityCode: '',
  address: '',
  email: '',
  ...query,
});
