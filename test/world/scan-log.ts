import type pg from 'pg';

/**
 * Throws when a line that the program logged holds a name, number or address of anybody in its database: residents,
 * their mail addresses and management numbers, and what is still in drafts.
 */
export async function refusePersonalLog(admin: pg.Client, log: readonly string[]): Promise<void> {
  const { rows } = await admin.query<{ value: string }>(
    `select unnest(array[name, name_kana, phone, email, address]) as value from app.person
     union select unnest(array[name, phone, email, management_number]) from app.filing
     union select verified_email from app.filing_draft
     union select unnest(array[email, body, answer]) from app.inquiry
     union select recipient from app.message`,
  );
  const values = rows.map(row => row.value).filter(value => value !== null && value.length >= 4);
  const text = log.join('\n');
  const found = values.filter(value => text.includes(value));
  if (found.length > 0) throw new Error(`The log holds ${found.length} personal values of test people.`);
}
