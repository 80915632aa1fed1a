import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { World } from './watched-people.test-world.ts';

const uuid = (prefix: string) => sql`(${prefix} || lpad(to_hex(n), 12, '0'))::uuid`;

/**
 * Puts `count` people on the worklist at once, in three statements: dangers 2 to 9 in turn, opened a second apart before
 * the world's present time, each with a clock of half an hour. Their names are `Waiting 1` and so on.
 */
export async function makePeopleWait(world: World, count: number): Promise<void> {
  await world.look(async tx => {
    await sql`
      insert into person (authority_id, person_id, person_key, name, name_kana, birth_date, phone, email, postal_code,
        municipality_code, address, language, contact_version, created_at)
      select ${tx.authorityId}, ${uuid('00000000-0000-7000-9001-')}, decode(md5('w' || n), 'hex'), 'Waiting ' || n,
        'マチ ' || n, '1980-01-01', '0900000' || lpad(n::text, 4, '0'), 'w' || n || '@mail.invalid', '2430432',
        '142158', 'x', 'ja', 1, ${tx.at}
      from generate_series(1, ${count}::int) n`.execute(tx.db);
    await sql`
      insert into recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
        symptomatic, planned_return_on, rule_id, opened_at)
      select ${tx.authorityId}, ${uuid('00000000-0000-7000-9002-')}, ${uuid('00000000-0000-7000-9001-')}, 'self',
        'open', '2022-02-10', '2022-02-10', '2022-02-10', false, '2022-02-18', 'period-2022-01-28', ${tx.at}
      from generate_series(1, ${count}::int) n`.execute(tx.db);
    await sql`
      insert into care_task (authority_id, task_id, case_id, kind, danger, slot_on, slot_no, opened_at, due_by)
      select ${tx.authorityId}, ${uuid('00000000-0000-7000-9003-')}, ${uuid('00000000-0000-7000-9002-')},
        case when 2 + n % 8 = 9 then 'urgent-answer' else 'missed-answer' end, 2 + n % 8, '2022-02-10', 1,
        ${tx.at}::timestamptz - n * interval '1 second',
        ${tx.at}::timestamptz - n * interval '1 second' + interval '30 minutes'
      from generate_series(1, ${count}::int) n`.execute(tx.db);
  });
}

/** The id of the `n`-th of those people's task. */
export const waitingTask = (n: number): Uuid =>
  `00000000-0000-7000-9003-${n.toString(16).padStart(12, '0')}` as Uuid;

/** The id of the `n`-th of those people's case. */
export const waitingCase = (n: number): Uuid =>
  `00000000-0000-7000-9002-${n.toString(16).padStart(12, '0')}` as Uuid;
