import type pg from 'pg';
import type { SimulatedDay } from './simulated-day.ts';
import { isNotified } from './simulated-person.ts';
import type { SimulationOptions } from './simulation-options.ts';

/** What the database holds after the day, read by a connection that sees everything. */
export interface DayInDatabase {
  readonly slots: number;
  readonly answered: number;
  readonly withTask: number;
  /** Questions that ended in neither an answer nor a task. There must be none. */
  readonly unaccounted: number;
  readonly stillOpen: number;
  readonly observations: number;
  readonly audited: number;
  readonly messages: Readonly<Record<string, number>>;
  readonly stepsTakenTwice: number;
}

const COUNT = `
  with ended as (
    select s.status, exists (
      select from app.care_task t where t.authority_id = s.authority_id and t.case_id = s.case_id
        and t.slot_on = s.slot_on and t.slot_no = s.slot_no) as has_task
    from app.observation_slot s)
  select count(*)::int as "slots",
    count(*) filter (where status = 'answered')::int as "answered",
    count(*) filter (where status <> 'answered' and has_task)::int as "withTask",
    count(*) filter (where status <> 'answered' and not has_task)::int as "unaccounted",
    count(*) filter (where status = 'open')::int as "stillOpen"
  from ended`;

/** Reads what the day left behind. */
export async function readDay(admin: pg.Client): Promise<DayInDatabase> {
  const one = async <Row extends pg.QueryResultRow>(query: string): Promise<Row> => {
    const { rows } = await admin.query<Row>(query);
    const [row] = rows;
    if (row === undefined) throw new Error('A count came to nothing.');
    return row;
  };
  const counts =
    await one<Pick<DayInDatabase, 'slots' | 'answered' | 'withTask' | 'unaccounted' | 'stillOpen'>>(COUNT);
  const { observations } = await one<{ observations: number }>(
    'select count(*)::int as observations from app.observation',
  );
  const { audited } = await one<{ audited: number }>(
    "select count(*)::int as audited from app.audit_event where action = 'observation.answer'",
  );
  const { twice } = await one<{ twice: number }>(
    `select count(*)::int as twice from (select from app.slot_step s join app.message m
       on m.authority_id = s.authority_id and m.message_id = s.message_id
     group by s.case_id, s.slot_on, s.slot_no, s.step, s.channel having count(*) > 1) again`,
  );
  const { rows } = await admin.query<{ kind: string; count: number }>(
    "select channel || ' ' || status as kind, count(*)::int as count from app.message group by 1 order by 1",
  );
  return {
    ...counts,
    observations,
    audited,
    stepsTakenTwice: twice,
    messages: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])),
  };
}

/** What did not hold; empty when nobody was lost and nothing was sent twice. */
export function problemsOf(
  { people, kills }: SimulationOptions,
  day: SimulatedDay,
  found: DayInDatabase,
): readonly string[] {
  let expected = people;
  for (let ordinal = 1; ordinal <= people; ordinal += 1) if (isNotified(ordinal)) expected += 1;
  const waiting = Object.entries(found.messages)
    .filter(([kind]) => kind.endsWith(' planned') || kind.endsWith(' handed-over'))
    .reduce((sum, [, count]) => sum + count, 0);
  const claims: readonly (readonly [boolean, string])[] = [
    [found.slots === expected, `${expected} questions were expected and ${found.slots} exist.`],
    [found.unaccounted === 0, `${found.unaccounted} questions ended in neither an answer nor a task.`],
    [day.unaccounted === 0, `The program itself accounts for all questions but ${day.unaccounted}.`],
    [found.stillOpen === 0, `${found.stillOpen} questions are still open.`],
    [
      found.observations === day.answered,
      `${day.answered} answers were acknowledged, ${found.observations} are kept.`,
    ],
    [found.audited === day.answered, `${found.audited} of ${day.answered} answers are audited.`],
    [day.refused === 0, `${day.refused} answers were refused.`],
    [day.provider.doubled === 0, `${day.provider.doubled} messages reached somebody twice.`],
    [found.stepsTakenTwice === 0, `${found.stepsTakenTwice} steps were taken twice.`],
    [waiting === 0, `${waiting} messages still wait.`],
    [day.kills === kills, `The worker was killed ${day.kills} times instead of ${kills}.`],
  ];
  return claims.filter(([holds]) => !holds).map(([, problem]) => problem);
}
