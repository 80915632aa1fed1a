import type { Uuid } from '../../src/kernel/ids.ts';
import { KANAGAWA } from '../world/test-world.ts';
import type { Rows } from './rows.ts';

/** A file of the institution's whose import was cancelled before it began. */
export async function importOf({ select }: Rows, facilityId: Uuid): Promise<string> {
  const [found] = await select<{ id: string }>(
    `insert into app.import_job (authority_id, import_id, facility_id, file_name, status, format, encoding, file_bytes,
       stored_bytes, total_lines, header, defaults, next_byte, next_line, rows_read, rows_good, rows_bad, rows_known,
       rows_blank, created_at, ended_at, destroyed_at)
     values ($1, gen_random_uuid(), $2, 'results.csv', 'cancelled', 'csv', 'utf-8', 0, 0, 0, '{}', '{}', 0, 1, 0, 0, 0, 0,
       0, '2022-02-15T01:00:00Z', '2022-02-15T01:00:00Z', '2022-02-15T01:00:00Z')
     returning import_id as id`,
    [KANAGAWA, facilityId],
  );
  if (found === undefined) throw new Error('The import of the seed is missing.');
  return found.id;
}
