import { sql } from 'kysely';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';

/** A receiver and the basis on which it is given. */
export interface Pair {
  readonly basisId: Uuid;
  readonly municipalityCode: string;
}

/** A pair with the title of its basis. */
export type NamedPair = Pair & { readonly basisTitle: string };

/** Every receiver with a basis that holds on the day, or of which something was given on it before. */
export async function listPairs(tx: Tx, on: PlainDate): Promise<readonly NamedPair[]> {
  const { rows } = await sql<NamedPair>`
    select pair.basis_id as "basisId", pair.municipality_code as "municipalityCode", held.title as "basisTitle"
    from (
      select active.basis_id, asked.municipality_code
      from (
        select distinct category, municipality_code from provision_request where authority_id = ${tx.authorityId}
      ) asked, app.active_basis(asked.category, asked.municipality_code, ${on}::date) active
      where active.category <> 'contact'
      union
      select basis_id, municipality_code from provision_package
      where authority_id = ${tx.authorityId} and released_at is not null
    ) pair
    join legal_basis held on held.authority_id = ${tx.authorityId} and held.basis_id = pair.basis_id
    order by 2, 3, 1`.execute(tx.db);
  return rows;
}

/** Whether the basis holds for the receiver on the day. */
export async function holdsOn(tx: Tx, pair: Pair, on: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select app.basis_holds(${pair.basisId}::uuid, ${pair.municipalityCode}, ${on}::date) as holds`.execute(
    tx.db,
  );
  return rows[0]?.holds === true;
}

/**
 * Makes a package of everybody, or of those among these cases, of whom the receiver is to be told on the day. Returns the
 * number of its rows: 0, and no package, when there is nothing to tell; null while another package of the pair is open.
 */
export async function selectRows(
  tx: Tx,
  packageId: Uuid,
  pair: Pair & { readonly cases?: readonly Uuid[] | null },
  on: PlainDate,
): Promise<number | null> {
  const { rows } = await sql<{ made: number | null }>`
    select app.select_provision(${packageId}::uuid, ${pair.basisId}::uuid, ${pair.municipalityCode}, ${on}::date,
      ${tx.at}::timestamptz, ${pair.cases ?? null}::uuid[]) as made`.execute(tx.db);
  return rows[0]?.made ?? null;
}

/** Gives an unreleased package up with its rows; false when it is not open any more. */
export async function discardRows(tx: Tx, packageId: Uuid, why: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select app.discard_provision(${packageId}::uuid, ${why}, ${tx.at}::timestamptz) as done`.execute(tx.db);
  return rows[0]?.done === true;
}

/** What the database says to a release. */
export type ReleaseAnswer =
  | 'released'
  | 'no-such-package'
  | 'not-sealed'
  | 'same-person'
  | 'no-recipient'
  | 'stale';

/** Checks every row once more with everything locked on which it rests, releases the package, and writes the ledger. */
export async function releaseRows(
  tx: Tx,
  packageId: Uuid,
  recipientId: Uuid,
  on: PlainDate,
): Promise<ReleaseAnswer> {
  const { rows } = await sql<{ answer: ReleaseAnswer }>`
    select app.release_provision(${packageId}::uuid, ${recipientId}::uuid, ${on}::date, ${tx.at}::timestamptz)
      as answer`.execute(tx.db);
  return rows[0]?.answer ?? 'no-such-package';
}

/** Calls a released package back; false when it is not out. */
export async function recallRows(tx: Tx, packageId: Uuid, why: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select app.recall_provision(${packageId}::uuid, ${why}, ${tx.at}::timestamptz) as done`.execute(tx.db);
  return rows[0]?.done === true;
}

/** A package that was made and not yet released, and how many of its rows are not so any more on the day. */
export interface OpenPackage extends Pair {
  readonly packageId: Uuid;
  readonly status: 'selected' | 'sealing' | 'sealed';
  readonly staleRows: number;
}

/** The open packages of the authority, or of one pair. */
export async function listOpen(tx: Tx, on: PlainDate, pair?: Pair): Promise<readonly OpenPackage[]> {
  const ofPair =
    pair === undefined
      ? sql`true`
      : sql`basis_id = ${pair.basisId} and municipality_code = ${pair.municipalityCode}`;
  const { rows } = await sql<OpenPackage>`
    select package_id as "packageId", basis_id as "basisId", municipality_code as "municipalityCode", status,
      app.stale_rows(package_id, ${on}::date) as "staleRows"
    from provision_package
    where authority_id = ${tx.authorityId} and status in ('selected', 'sealing', 'sealed') and ${ofPair}
    order by package_id`.execute(tx.db);
  return rows;
}

/** Whether everybody who is due was looked for on the day. */
export async function wasSelected(tx: Tx, on: PlainDate): Promise<boolean> {
  const row = await tx.db
    .selectFrom('provision_day')
    .select('selected_on')
    .where('authority_id', '=', tx.authorityId)
    .where('selected_on', '=', on)
    .executeTakeFirst();
  return row !== undefined;
}

/** Records that everybody who is due was looked for on the day. */
export async function insertDay(tx: Tx, on: PlainDate, packages: number): Promise<void> {
  await tx.db
    .insertInto('provision_day')
    .values({ authority_id: tx.authorityId, selected_on: on, selected_at: tx.at, packages })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}
