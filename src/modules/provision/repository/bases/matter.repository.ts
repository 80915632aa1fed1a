import { z } from 'zod';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { HandlingMatter } from '../../domain/bases/papers.ts';
import { circledItems, SENSITIVE_ITEMS } from '../../domain/bases/sensitive-item.ts';
import type { PaperPage } from './stored.ts';

export type StoredMatter = HandlingMatter & { readonly matterId: Uuid };

const contents = z.partialRecord(z.enum(SENSITIVE_ITEMS), z.string());

/** Adds a matter (P-01). */
export async function insertMatter(
  tx: Tx,
  matterId: Uuid,
  matter: HandlingMatter,
  enteredBy: Uuid,
): Promise<void> {
  await tx.db
    .insertInto('handling_matter')
    .values({
      authority_id: tx.authorityId,
      matter_id: matterId,
      division: matter.division,
      matter_number: matter.matterNumber,
      registering_office: matter.registeringOffice,
      responsible_office: matter.responsibleOffice,
      name: matter.name,
      legal_ground: matter.legalGround,
      purpose: matter.purpose,
      person_type: matter.personType,
      items: [...circledItems(matter.items)],
      item_contents: JSON.stringify(matter.items),
      reason: matter.reason,
      entered_at: tx.at,
      entered_by: enteredBy,
    })
    .execute();
}

/** Notes the number that the council gave to a matter. */
export async function setMatterNumber(tx: Tx, matterId: Uuid, matterNumber: string): Promise<void> {
  await tx.db
    .updateTable('handling_matter')
    .set({ matter_number: matterNumber })
    .where('authority_id', '=', tx.authorityId)
    .where('matter_id', '=', matterId)
    .execute();
}

const select = (tx: Tx) =>
  tx.db
    .selectFrom('handling_matter')
    .select([
      'matter_id as matterId',
      'division',
      'matter_number as matterNumber',
      'registering_office as registeringOffice',
      'responsible_office as responsibleOffice',
      'name',
      'legal_ground as legalGround',
      'purpose',
      'person_type as personType',
      'item_contents as items',
      'reason',
    ])
    .where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const matterOf = (row: Row): StoredMatter => ({
  ...row,
  division: row.division as HandlingMatter['division'],
  items: contents.parse(row.items),
});

/** The matter; null when the authority has none with this id. */
export async function matterById(tx: Tx, matterId: Uuid): Promise<StoredMatter | null> {
  const row = await select(tx).where('matter_id', '=', matterId).executeTakeFirst();
  return row === undefined ? null : matterOf(row);
}

/** Matters, newest first. */
export async function listMatters(tx: Tx, { after, limit }: PaperPage): Promise<readonly StoredMatter[]> {
  const all = select(tx).orderBy('matter_id', 'desc').limit(limit);
  const rows = await (after === null ? all : all.where('matter_id', '<', after)).execute();
  return rows.map(matterOf);
}
