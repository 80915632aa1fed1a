import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { type Population, receiveProvided } from '../../src/modules/municipal-support/index.ts';
import type { NewAnswer } from '../../src/modules/municipal-support/use-cases/check-conditions.use-case.ts';
import { answerConditions } from '../../src/modules/municipal-support/use-cases/check-conditions.use-case.ts';
import { recordOffer } from '../../src/modules/municipal-support/use-cases/offer.use-case.ts';
import { enterProgramme } from '../../src/modules/municipal-support/use-cases/programme.use-case.ts';
import { appoint } from '../../src/modules/municipal-support/use-cases/team.use-case.ts';
import type { ProvidedRow } from '../../src/modules/provision/index.ts';
import { type StaffActor, staffActorOf } from '../../src/platform/db/actor.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { EBINA } from '../world/test-staff.ts';
import type { TestWorld } from '../world/test-world.ts';

type CityRole = 'support-leader' | 'support-deputy' | 'support-staff';

/** Somebody of the unit of Ebina as the one who acts. */
export const cityActor = ({ staff }: TestWorld, role: CityRole): StaffActor =>
  staffActorOf({ authorityId: EBINA, accountId: staff[role].accountId, role, facilityId: null });

const day = (text: string): PlainDate => text as PlainDate;

/** The ordinance of Ebina as it stands, with its leader, and a deputy from February 2021 on. */
export async function openProgramme(world: TestWorld): Promise<void> {
  const leader = cityActor(world, 'support-leader');
  await enterProgramme(world.deps, leader, {
    ordinance: '海老名市自宅療養者支援事業運営要綱',
    inForceOn: day('2021-01-28'),
    startsOn: day('2021-02-05'),
    holdsFrom: day('2021-01-28'),
    offerWithinHours: 24,
    services: {
      'health-call': '第3条第1号',
      ambulance: '第3条第2号',
      shopping: '第3条第3号',
      rubbish: '第3条第4号',
      other: '第3条第5号',
    },
  });
  for (const [role, post] of [
    ['support-leader', 'leader'],
    ['support-deputy', 'deputy'],
  ] as const) {
    const given = await appoint(world.deps, leader, {
      accountId: world.staff[role].accountId,
      post,
      validFrom: day('2021-01-28'),
      validThrough: post === 'deputy' ? day('2030-03-31') : null,
    });
    if (!given.ok) throw new Error(`Nobody could be appointed: ${given.reason}.`);
  }
}

/** What a row says about somebody; the rest is made up. */
export type Told = Partial<Omit<ProvidedRow, 'rowNumber'>>;

/** Rows of a package about these people; each without a reference gets one of its own. */
export const rowsAbout = (world: TestWorld, people: readonly Told[]): readonly ProvidedRow[] =>
  people.map((told, index) => ({
    rowNumber: index + 1,
    reference: world.deps.newId(),
    kind: 'new',
    name: `Person ${index + 1}`,
    address: '海老名市勝瀬1-1',
    contact: `0801000${String(index).padStart(4, '0')}`,
    periodFrom: day('2022-02-10'),
    periodThrough: day('2022-02-20'),
    ...told,
  }));

/** Takes a package as the import does; returns what became of its rows. */
export const takeRows = (
  world: TestWorld,
  rows: readonly ProvidedRow[],
  {
    population = 'notified',
    receivedPackageId = world.deps.newId(),
  }: { readonly population?: Population; readonly receivedPackageId?: Uuid } = {},
) =>
  world.deps.database.withTenant(cityActor(world, 'support-leader'), async tx => {
    exemptFromAudit(tx, 'The import writes its own row.');
    return receiveProvided(tx, { receivedPackageId, population, rows });
  });

/** Puts people on the list of offers; returns the ids of their cases in the same order. */
export async function addPeople(
  world: TestWorld,
  people: readonly Told[],
  population: Population = 'notified',
): Promise<readonly Uuid[]> {
  const rows = rowsAbout(world, people);
  const taken = await takeRows(world, rows, { population });
  if (!taken.ok) throw new Error(`The package was not taken: ${taken.reason}.`);
  return world.deps.database.withTenant(cityActor(world, 'support-leader'), async tx => {
    exemptFromAudit(tx, 'Rows of a test.');
    const found = await tx.db
      .selectFrom('support_case')
      .select(['support_case_id', 'reference'])
      .where('authority_id', '=', EBINA)
      .where(
        'reference',
        'in',
        rows.map(({ reference }) => reference as Uuid),
      )
      .execute();
    return rows.map(row => {
      const match = found.find(({ reference }) => reference === row.reference);
      if (match === undefined) throw new Error('A row opened no case.');
      return match.support_case_id as Uuid;
    });
  });
}

const answer = (question: NewAnswer['question'], value: string): NewAnswer => ({
  question,
  answer: value,
  evidence: 'told',
  holdsFrom: null,
  holdsThrough: null,
  instructedBy: null,
});

/** Answers with which somebody who wishes support may have it (article 2). */
export const ALL_MET: readonly NewAnswer[] = [
  answer('registered', 'yes'),
  answer('living-there', 'yes'),
  answer('infection', 'infected'),
  answer('instruction', 'recuperate-at-home'),
  answer('relatives', 'cannot-help'),
  answer('wish', 'yes'),
];

/** The same with other answers to some questions. */
export const metBut = (others: Partial<Record<NewAnswer['question'], string>>): readonly NewAnswer[] =>
  ALL_MET.map(given => answer(given.question, others[given.question] ?? given.answer ?? ''));

/** Lets somebody on the list wish support and have it. */
export async function startSupport(world: TestWorld, supportCaseId: Uuid): Promise<void> {
  const staff = cityActor(world, 'support-staff');
  const offered = await recordOffer(world.deps, staff, supportCaseId, {
    outcome: 'wants',
    callAgain: 'in-1-hour',
  });
  if (!offered.ok) throw new Error(`The offer was refused: ${offered.reason}.`);
  const answered = await answerConditions(world.deps, staff, supportCaseId, ALL_MET);
  if (!answered.ok || answered.value.kind !== 'eligible') throw new Error('Support did not start.');
}
