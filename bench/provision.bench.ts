import { selectDue, tickProvision } from '../src/modules/provision/index.ts';
import { register } from '../test/provision/provision-rows.ts';
import { type Comparison, compare, figureOf, type Sample, secondsSince } from './measure.ts';
import { progress } from './progress.ts';
import { PROVIDED, TODAY } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const CITIES = Array.from({ length: 33 }, (_, place) => String(142000 + place));

/**
 * The selection of the day among everybody in recuperation in 33 municipalities, of whom almost all were given before: one
 * in a hundred is new, one in two hundred has moved within the city, as many have withdrawn. Beside one bare statement over
 * copies of the same columns. Then a minute of the tick that finds those who withdrew.
 */
export async function benchProvision(world: World, size: Size): Promise<readonly Comparison[]> {
  await world.stopApplication();
  await prepare(world, size.slots);
  const { admin, deps } = world;

  progress(`selecting those who are due among ${size.slots}`);
  const ours = await timed(() => selectDue(deps, PROVIDED));
  const rows = await admin.query<{ made: number }>(
    `select count(*)::int as made from app.provision_row r join app.provision_package g using (package_id)
     where g.authority_id = $1 and g.status = 'selected'`,
    [PROVIDED],
  );
  const plain = await timed(async () => (await admin.query(PLAIN_SELECTION, [PROVIDED, TODAY])).rowCount);
  const made = rows.rows[0]?.made ?? 0;
  if (plain.value !== made) throw new Error(`${made} rows were made, and ${plain.value} are due.`);

  progress('a minute that finds what is not so any more');
  const minute = await timed(() => tickProvision(deps, PROVIDED));
  const quiet = await timed(() => tickProvision(deps, PROVIDED));
  return [
    compare(
      `the daily selection among ${size.slots.toLocaleString('en')} people`,
      { unit: 'people', latencyOf: 'selection' },
      figureOf('33 packages, their rows, references, history and audit', [ours.sample(size.slots)]),
      figureOf('the same comparison by one bare statement', [plain.sample(size.slots)]),
      [
        `${made} rows in ${ours.value} packages, in ${ours.seconds.toFixed(1)} s`,
        `a minute with ${minute.value.recalls} recalls: ${minute.seconds.toFixed(1)} s; the next: ${quiet.seconds.toFixed(1)} s`,
      ],
    ),
  ];
}

async function timed<T>(work: () => Promise<T>) {
  const started = performance.now();
  const value = await work();
  const seconds = secondsSince(started);
  return {
    value,
    seconds,
    sample: (operations: number): Sample => ({ operations, seconds, latencies: [seconds * 1_000] }),
  };
}

async function prepare({ admin }: World, people: number): Promise<void> {
  progress(`preparing ${people} people who were given before`);
  await admin.query(PEOPLE, [PROVIDED, people, CITIES, TODAY]);
  await admin.query(CASES, [PROVIDED, TODAY]);
  for (const municipalityCode of CITIES) {
    const basisId = await register(admin, {
      authorityId: PROVIDED,
      category: 'self',
      municipalityCode,
      validFrom: '2022-02-01',
    });
    await admin.query(PACKAGE, [PROVIDED, basisId, municipalityCode, TODAY]);
  }
  await admin.query(STANDING, [PROVIDED]);
  await admin.query('create schema if not exists bench');
  await admin.query(`create table bench.told as select case_id, provision_standing.municipality_code, name, address, phone, starts_on, last_day
    from app.provision_standing join app.recuperation_case using (authority_id, case_id)
    join app.person using (authority_id, person_id) where authority_id = ${PROVIDED}`);
  await admin.query('create table bench.due (case_id uuid, kind text, provided jsonb)');
  await admin.query(
    `update app.person set address = address || '-2' where authority_id = $1 and right(phone, 3)::int % 200 = 1`,
    [PROVIDED],
  );
  await admin.query(
    `update app.recuperation_case c set status = 'closed', close_reason = 'withdrawn', closed_at = now(), closed_by = 'x'
     from app.person p where p.authority_id = $1 and c.authority_id = $1 and c.person_id = p.person_id
       and right(p.phone, 3)::int % 200 = 2`,
    [PROVIDED],
  );
  await admin.query('vacuum analyze');
}

const PEOPLE = `
  insert into app.person (authority_id, person_id, person_key, name, name_kana, birth_date, phone, email, postal_code,
    municipality_code, address, language, contact_version, created_at)
  select $1, id, sha256(uuid_send(id)), 'Bench ' || place, 'x', '1990-04-12', '080' || lpad(place::text, 8, '0'),
    'provided-' || place || '@bench.invalid', '2430432', ($3::text[])[1 + place % cardinality($3::text[])],
    'Street ' || place, 'ja', 1, $4::date
  from (select place, uuidv7() as id from generate_series(1, $2::int) place) made`;

const CASES = `
  insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
    symptomatic, last_day, planned_return_on, rule_id, opened_at)
  select authority_id, uuidv7(), person_id, 'self', 'open', $2::date - 3, $2::date - 3, $2::date - 3, true, $2::date + 6,
    $2::date + 7, 'bench', $2::date
  from app.person where authority_id = $1`;

const PACKAGE = `
  insert into app.provision_package (authority_id, package_id, basis_id, category, municipality_code, receiving_unit,
    purposes, fields, sequence, status, selected_on, selected_at, selected_by, released_at, released_by, recipient_id)
  select $1, gen_random_uuid(), $2, 'self', $3, 'x', '{shopping}', '{name,address,contact,period}', 1,
    'deletion-confirmed', $4::date, $4::date, 'bench', $4::date, gen_random_uuid(), contact_id
  from app.provision_contact where authority_id = $1 and municipality_code = $3 and topic = 'package'`;

const STANDING = `
  insert into app.provision_standing (authority_id, municipality_code, basis_id, case_id, reference, kind, digest,
    told_through, package_id)
  select c.authority_id, p.municipality_code, g.basis_id, c.case_id, gen_random_uuid(), 'new',
    app.provision_digest(g.fields, p.name, p.address, p.phone, c.starts_on, c.last_day), c.last_day, g.package_id
  from app.recuperation_case c join app.person p using (authority_id, person_id)
  join app.provision_package g using (authority_id, municipality_code)
  where c.authority_id = $1 and right(p.phone, 3)::int % 100 <> 0`;

const PLAIN_SELECTION = `
  insert into bench.due
  select coalesce(so.case_id, told.case_id),
    case when so.case_id is null then 'cancelled' when told.case_id is null then 'new' else 'changed' end,
    jsonb_build_object('name', so.name, 'address', so.address, 'contact', so.phone, 'from', so.starts_on, 'through', so.last_day)
  from (
    select c.case_id, p.name, p.address, p.phone, c.starts_on, c.last_day, p.municipality_code
    from app.recuperation_case c join app.person p using (authority_id, person_id)
    where c.authority_id = $1 and c.status = 'open' and c.category = 'self' and c.last_day >= $2::date
  ) so
  full join bench.told using (case_id, municipality_code)
  where so.case_id is null or told.case_id is null
    or (so.name, so.address, so.phone, so.starts_on, so.last_day)
      is distinct from (told.name, told.address, told.phone, told.starts_on, told.last_day)`;
