import { sql } from 'kysely';
import { it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { startContractsWorld } from './contracts.test-world.ts';
import { showSilentFacilities, showSubsidyMonth } from './subsidy.use-case.ts';
import { refreshCover } from '../repository/contract-cover.repository.ts';
it('scale', async () => {
  const world = await startContractsWorld('2020-08-15T09:00');
  const run = (q: string) => world.as(world.manager, async tx => { await sql.raw(q).execute(tx.db); });
  await run(`insert into facility (authority_id, facility_id, code, name, kind, postal_code, municipality_code, address, phone, status, created_at)
    select 140007, ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, '14' || lpad(i::text, 8, '0'), 'F' || i, 'outpatient-clinic', '2430432', '142158', 'x', '046', 'active', now() from generate_series(1, 3000) i`);
  await run(`insert into test_contract (authority_id, contract_id, number, kind, agent, stage, requested_on, signed_on, starts_on, ends_on, reporting_clause, created_at, changed_at)
    values (140007, '00000000-0000-7000-8000-0000000000cc', 'C', 'collective', 'A', 'signed', '2020-04-01','2020-04-01','2020-04-01','2021-03-31', true, now(), now())`);
  await run(`insert into contract_terms (authority_id, contract_id, version, from_on, prices, set_at, set_by) values (140007, '00000000-0000-7000-8000-0000000000cc', 1, '2020-04-01', '{"pcr":13500}', now(), 'x')`);
  await run(`insert into contract_party (authority_id, contract_id, facility_id, joined_on) select 140007, '00000000-0000-7000-8000-0000000000cc', facility_id, '2020-04-01' from facility`);
  await world.as(world.manager, tx => refreshCover(tx, '00000000-0000-7000-8000-0000000000cc' as Uuid));
  await run(`insert into test_report (authority_id, report_id, facility_id, revision, status, legal_basis, contract_state, sampled_on, resulted_on, specimen, method, result, entry_channel, proxy, entered_by, entered_at, changed_at)
    select 140007, gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad((1 + i % 2990)::text, 12, '0'))::uuid, 1, 'reported', 'article-15', 'none', '2020-07-01'::date + (i % 31), '2020-07-31', 'saliva', (array['pcr','lamp','antigen-qualitative'])[1 + i % 3], 'negative', 'web', false, 'x', now(), now() from generate_series(1, 100000) i`);
  for (let n = 0; n < 3; n += 1) {
    let t = performance.now();
    const v = await showSubsidyMonth(world, world.manager, '2020-07-01' as PlainDate, null);
    process.stderr.write(`month ${(performance.now() - t).toFixed(0)} ms silent ${v.silent}\n`);
    t = performance.now();
    await showSilentFacilities(world, world.manager, '2020-07-01' as PlainDate, null);
    process.stderr.write(`silent ${(performance.now() - t).toFixed(0)} ms\n`);
    await world.as(world.manager, async tx => { const t = performance.now(); await sql`select count(*) from test_report where authority_id = 140007 and sampled_on >= '2020-07-01'`.execute(tx.db); process.stderr.write(`bare scan ${(performance.now() - t).toFixed(0)} ms\n`); });
  }
  await world.stop();
}, 300_000);
