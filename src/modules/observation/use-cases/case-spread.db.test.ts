import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMs, jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { askAt } from '../domain/ask-time.ts';
import { slotOf } from '../domain/plan-slots.ts';
import { spreadOfCase } from './case-spread.ts';
import { observationRuleAt } from './observation-rule.ts';
import { createWorld, type World } from './watched-people.test-world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld('2022-08-19T06:00');
});
afterAll(() => world.end());

it('PostgreSQL and the rule spread every case to the same second', async () => {
  const day = '2022-08-19' as PlainDate;
  const rule = observationRuleAt(world.rulebook, jstInstant(day, '06:00'));
  const [daily] = rule.slots;
  if (daily === undefined) throw new Error('no slot');
  const slot = slotOf(day, daily);
  const { rows } = await world.look(tx =>
    sql<{ caseId: Uuid; part: number; seconds: number }>`
      select
        case_id as "caseId",
        ('x' || left(md5(case_id::text), 4))::bit(16)::int as part,
        floor(('x' || left(md5(case_id::text), 4))::bit(16)::int / 65536.0 * ${rule.ask.spreadMinutes * 60})::int
          as seconds
      from (select md5('case ' || n)::uuid as case_id from generate_series(1, 5000) n) cases`.execute(tx.db),
  );
  expect(rows).toHaveLength(5_000);
  for (const { caseId, part, seconds } of rows) {
    expect(part / 65_536).toBe(spreadOfCase(caseId));
    expect(askAt(slot, { chosenMinute: null, spread: spreadOfCase(caseId) }, rule)).toBe(
      addMs(slot.opensAt, seconds * 1_000),
    );
  }
});
