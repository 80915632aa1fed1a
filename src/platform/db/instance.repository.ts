import type { Database } from './database.ts';

/** Facts about the installation itself. */
export type InstanceFact = 'mode' | 'training-state';

/** The fact as stored; null when it was never stored. */
export async function readInstanceFact(database: Database, name: InstanceFact): Promise<string | null> {
  const row = await database.withoutTenant(db =>
    db.selectFrom('sys.instance').select('value').where('name', '=', name).executeTakeFirst(),
  );
  return row?.value ?? null;
}

/** Stores the fact, replacing what was there. */
export async function writeInstanceFact(
  database: Database,
  name: InstanceFact,
  value: string,
): Promise<void> {
  await database.withoutTenant(db =>
    db
      .insertInto('sys.instance')
      .values({ name, value })
      .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  );
}
