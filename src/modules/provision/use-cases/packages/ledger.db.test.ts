import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import {
  generateProofKey,
  importSigningKey,
  type SigningKey,
} from '../../../../platform/proof/proof-keys.ts';
import type { ProvidedRow } from '../../domain/package-format/provided-row.ts';
import { type ReadPackage, readPackage } from '../../domain/package-format/read-package.ts';
import { providedRowOf } from '../../domain/packages/provided-values.ts';
import { PROVIDED_FIELDS, type ProvidedField } from '../../domain/provided-field.ts';
import { packageWords } from '../../package-words.ja.ts';
import { listDifferences, listUntrue } from '../../repository/packages/difference.repository.ts';
import { packageById } from '../../repository/packages/package.repository.ts';
import { rowsOf } from '../../repository/packages/package-row.repository.ts';
import { releaseRows, selectRows } from '../../repository/packages/selection.repository.ts';
import { createPackageFiles } from '../package-format/create-package-files.use-case.ts';
import { sha256Hex } from '../package-format/sha256-hex.ts';
import { type Known, LISTS, type Pair, type Somebody, toldOf } from './ledger-oracle.ts';
import { type PackagesWorld, startPackagesWorld } from './packages.test-world.ts';

const CITIES = Array.from({ length: 20 }, (_, place) => String(142000 + place * 7));
const PEOPLE = 400;
const FIRST_DAY = '2022-03-01' as PlainDate;

interface LedgerLine {
  readonly reference: string;
  readonly caseId: Uuid;
  readonly kind: string;
  readonly fields: readonly ProvidedField[];
  readonly receiver: string;
}
let world: PackagesWorld;
let pairs: readonly Pair[];
beforeAll(async () => {
  world = await startPackagesWorld('2022-03-01T10:00');
  const made: Pair[] = [];
  for (const city of CITIES)
    for (const category of ['self', 'notified'] as const) {
      const basisId = await world.register({
        category,
        municipalityCode: city,
        fields: LISTS[category],
        validFrom: '2022-02-25',
        // One in five ends in the middle of it.
        validThrough: city.endsWith('4') || city.endsWith('5') ? '2022-03-15' : null,
      });
      made.push({ category, city, basisId, recipientId: await world.recipientOf(city) });
    }
  pairs = made;
  await world.people(
    Array.from({ length: PEOPLE }, (_, place) => ({
      category: place % 3 === 0 ? ('notified' as const) : ('self' as const),
      municipalityCode: CITIES[place % CITIES.length] ?? '',
      name: `𠮷田 ${place}`,
      startsOn: '2022-02-26',
      plannedReturnOn: addDays(FIRST_DAY, 3 + (place % 40)),
    })),
  );
});
afterAll(() => world.stop());

/** Chooses a part of the people, another one each round and for each kind of change, and always the same ones. */
const chosen = (round: number, salt: string, outOf: number): string =>
  `abs(hashtext(p.phone || '${salt}${round}')::bigint) % ${outOf} = 0`;

async function changeSome(round: number): Promise<void> {
  const persons = (set: string, salt: string, outOf: number) =>
    world.select(`update app.person p set ${set} where ${chosen(round, salt, outOf)}`);
  const cases = (set: string, salt: string, outOf: number, where = 'true') =>
    world.select(`update app.recuperation_case c set ${set} from app.person p
      where p.person_id = c.person_id and ${where} and ${chosen(round, salt, outOf)}`);
  await persons(
    `municipality_code = (array['${CITIES.join("','")}'])[1 + abs(hashtext(phone || '${round}')::bigint) % 20]`,
    'move',
    9,
  );
  await persons(`address = '町' || ${round}`, 'address', 11);
  await persons(`phone = phone || '${round % 10}'`, 'phone', 17);
  await persons(
    `email = 'e${round}@mail.invalid', name_kana = 'k${round}', birth_date = '1970-01-01'`,
    'other',
    3,
  );
  await cases("category = 'notified'", 'transfer', 29, "c.status = 'open'");
  await cases(`last_day = date '${FIRST_DAY}' + ${round + 2}`, 'period', 13, "c.status = 'open'");
  await cases(
    "status = 'closed', close_reason = 'withdrawn', closed_at = now(), closed_by = 'x'",
    'end',
    19,
    "c.status = 'open'",
  );
  await cases(
    "status = 'open', close_reason = null, closed_at = null, closed_by = null",
    'again',
    7,
    "c.status = 'closed'",
  );
  await world.select(`delete from app.case_stay s using app.recuperation_case c, app.person p
    where c.case_id = s.case_id and p.person_id = c.person_id and ${chosen(round, 'home', 3)}`);
  await world.select(`insert into app.case_stay (authority_id, stay_id, case_id, place, elsewhere, from_on, arrived_at, planned_at)
    select c.authority_id, gen_random_uuid(), c.case_id, 'elsewhere', 'x', '2022-03-01', now(), now()
    from app.recuperation_case c join app.person p using (person_id)
    where ${chosen(round, 'stay', 23)} on conflict do nothing`);
}

/** Everybody as the tables have them, read without the functions under test. */
const everybody = (): Promise<Somebody[]> =>
  world.select<Somebody>(
    `select c.case_id as "caseId", c.category, p.municipality_code as city,
       c.status = 'open' and not exists (select from app.case_stay s where s.case_id = c.case_id and s.until_on is null
         and s.place <> 'home') as "isHere",
       p.name, p.address, p.phone as contact, c.starts_on::text as from, c.last_day::text as "lastDay",
       c.planned_return_on::text as planned
     from app.recuperation_case c join app.person p using (person_id)`,
  );

const fieldsIn = (row: ProvidedRow): ProvidedField[] =>
  PROVIDED_FIELDS.filter(field => (field === 'period' ? row.periodFrom : row[field]) !== null);

/** What is to be told of everybody on the day, by a reading of the tables that shares nothing with the functions under test. */
function expectedOf(
  pair: Pair,
  truth: ReadonlyMap<string, Known | null>,
  today: PlainDate,
): Map<string, string> {
  const expected = new Map<string, string>();
  for (const [caseId, is] of truth) {
    const was = known.get(keyOf(pair, caseId)) ?? null;
    if (is !== null && was === null) expected.set(caseId, 'new');
    else if (is !== null && was !== null && is.told !== was.told) expected.set(caseId, 'changed');
    else if (is === null && was !== null && (was.through === null || was.through >= today))
      expected.set(caseId, 'cancelled');
  }
  return expected;
}

const known = new Map<string, Known>();
const keyOf = (pair: Pair, caseId: string): string => `${pair.city} ${pair.basisId} ${caseId}`;

/** Makes the package of a pair and its file, and releases it; null when nobody is due. Returns what the city reads. */
async function provide(pair: Pair, today: PlainDate, signingKey: SigningKey): Promise<ReadPackage | null> {
  const made = await world.as(world.first, async tx => {
    const packageId = tx.newId();
    const rows = await selectRows(
      tx,
      packageId,
      { basisId: pair.basisId, municipalityCode: pair.city },
      today,
    );
    const given = await packageById(tx, packageId);
    return given === null ? null : { rows, given, stored: await rowsOf(tx, packageId) };
  });
  if (made === null) return null;
  const { given, stored } = made;
  const files = await createPackageFiles(
    { protectedFiles: world.deps.protectedFiles, signingKey },
    {
      packageId: given.packageId,
      sequence: given.sequence,
      previousSequence: given.sequence === 1 ? null : given.sequence - 1,
      provider: { code: '140007', name: '神奈川県' },
      receiver: pair.city,
      unit: given.receivingUnit,
      basis: { id: pair.basisId, title: 'x', agreement: 'x' },
      category: given.category,
      purposes: given.purposes,
      fields: given.fields,
      createdAt: given.selectedAt,
    },
    stored.map(providedRowOf),
    'x',
  );
  await world.select(
    `update app.provision_package set status = 'sealed', sealing_by = $2, sealed_at = now(), manifest = '{}',
       workbook = '', archive = '', workbook_sha256 = '', archive_sha256 = '' where package_id = $1`,
    [given.packageId, world.first.id],
  );
  const answer = await world.as(world.second, tx =>
    releaseRows(tx, given.packageId, pair.recipientId, today),
  );
  expect(answer).toBe('released');
  const { sheets } = JSON.parse(Buffer.from(files.workbook).toString());
  const read = readPackage(
    sheets.map((sheet: object) => ({ ...sheet, computedLines: [] })),
    { words: packageWords, sha256: sha256Hex },
  );
  if (!read.ok) throw new Error(read.reason.problem);
  return read.value;
}

/** Compares what the city reads with the ledger and with what is so, and remembers it. */
async function judge(
  pair: Pair,
  { manifest, rows }: ReadPackage,
  expected: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, Known | null>,
): Promise<void> {
  const ledger = await world.select<LedgerLine>(
    `select reference, case_id as "caseId", kind, fields, municipality_code as receiver from app.disclosure
     where package_id = $1`,
    [manifest.packageId],
  );
  const caseOf = new Map(ledger.map(({ reference, caseId }) => [reference, caseId]));
  const inFile = rows.flatMap(row =>
    fieldsIn(row).map(field => `${caseOf.get(row.reference)} ${field} ${manifest.receiver}`),
  );
  const inLedger = ledger.flatMap(line =>
    line.fields.map(field => `${line.caseId} ${field} ${line.receiver}`),
  );
  expect(inFile.toSorted()).toEqual(inLedger.toSorted());
  expect(new Map(ledger.map(({ caseId, kind }) => [caseId, kind]))).toEqual(expected);
  for (const row of rows) {
    const caseId = caseOf.get(row.reference) ?? '';
    const is = truth.get(caseId) ?? null;
    if (row.kind === 'cancelled' || is === null) {
      expect(fieldsIn(row)).toEqual([]);
      known.delete(keyOf(pair, caseId));
      continue;
    }
    const values: Record<ProvidedField, unknown> = {
      ...row,
      period: { from: row.periodFrom, through: row.periodThrough },
    };
    expect(JSON.stringify(LISTS[pair.category].map(field => values[field]))).toBe(is.told);
    known.set(keyOf(pair, caseId), is);
  }
}

describe('what is given over weeks of changes', () => {
  it('is what is so, and the ledger says of 1,000 packages exactly who, which fields, and to whom', {
    timeout: 180_000,
  }, async () => {
    const signingKey = await importSigningKey(await generateProofKey());
    let packages = 0;
    for (let round = 0; packages < 1_000; round += 1) {
      const today = addDays(FIRST_DAY, round);
      world.setNow(`${today}T10:00`);
      if (round > 0) await changeSome(round);
      const people = await everybody();
      const given = pairs.map(({ basisId, city }) => ({ basisId, municipalityCode: city }));
      const differences = await world.as(world.first, tx => listDifferences(tx, given, today));
      const provided = pairs.map(async pair => {
        const truth = new Map(people.map(each => [each.caseId as string, toldOf(each, pair, today)]));
        const expected = expectedOf(pair, truth, today);
        const difference = differences.find(
          row => row.basisId === pair.basisId && row.municipalityCode === pair.city,
        );
        expect(new Set(difference?.cases)).toEqual(new Set(expected.keys()));
        const minute =
          difference === undefined
            ? []
            : await world.as(world.first, tx => listUntrue(tx, difference, today));
        for (const { caseId, reason } of minute)
          expect(expected.get(caseId), reason).toBe(reason === 'corrected' ? 'changed' : 'cancelled');
        expect(minute.filter(({ reason }) => reason !== 'corrected')).toHaveLength(
          [...expected.values()].filter(kind => kind === 'cancelled').length,
        );
        const read = await provide(pair, today, signingKey);
        expect(read?.rows.length ?? 0).toBe(expected.size);
        if (read === null) return 0;
        await judge(pair, read, expected, truth);
        return 1;
      });
      for (const one of await Promise.all(provided)) packages += one;
    }
  });
});
