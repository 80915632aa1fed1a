import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { ensureTrainingStaff, type TrainingCredentials } from '../../src/modules/accounts/index.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { expectPath, signInAtCity } from '../city/city-office.ts';
import { cityActor } from '../city/supported-people.ts';
import type { Client, Fields } from '../web/client.ts';
import { EBINA } from '../world/test-staff.ts';
import type { TestWorld } from '../world/test-world.ts';

const CALLS = '/console/support-calls';

/** Somebody new in the unit of Ebina. */
export const hire = (world: TestWorld, number: number): Promise<TrainingCredentials> =>
  ensureTrainingStaff(
    { ...world.deps, clock: world.deps.signInClock },
    {
      authorityId: EBINA,
      loginName: `caller-${number}`,
      role: 'support-staff',
      displayName: `Caller ${number}`,
      unitName: 'Support team',
      password: `a-long-password-for-${number}`,
    },
  );

/** As many people of the unit, each signed in with a session of their own. */
export async function startShift(world: TestWorld, people: number): Promise<readonly Client[]> {
  const clients: Client[] = [];
  for (let number = 1; number <= people; number += 1)
    clients.push(await signInAtCity(world, await hire(world, number)));
  return clients;
}

/** Whose call each of the day is. */
export const casesBySlot = (world: TestWorld, day: PlainDate): Promise<ReadonlyMap<string, Uuid>> =>
  world.deps.database.withTenant(cityActor(world, 'support-leader'), async tx => {
    exemptFromAudit(tx, 'Rows of a test.');
    const rows = await tx.db
      .selectFrom('support_call_slot')
      .select(['call_slot_id', 'support_case_id'])
      .where('authority_id', '=', EBINA)
      .where('slot_on', '=', day)
      .execute();
    return new Map(rows.map(row => [row.call_slot_id, row.support_case_id as Uuid]));
  });

/** The calls of a day by half day and status, those left out that are not due any more. */
export const statusesOf = (world: TestWorld, day: PlainDate): Promise<Readonly<Record<string, number>>> =>
  world.deps.database.withTenant(cityActor(world, 'support-leader'), async tx => {
    exemptFromAudit(tx, 'Counts name nobody.');
    const rows = await tx.db
      .selectFrom('support_call_slot')
      .select(({ fn }) => ['half', 'status', fn.countAll<number>().as('calls')])
      .where('authority_id', '=', EBINA)
      .where('slot_on', '=', day)
      .groupBy(['half', 'status'])
      .execute();
    return Object.fromEntries(rows.map(({ half, status, calls }) => [`${half} ${status}`, calls]));
  });

/** Takes the next call until nobody waits, and records of each what `heard` says; returns the calls that were made. */
export async function callUntilNobodyWaits(
  client: Client,
  heard: (callSlotId: string) => Fields,
): Promise<readonly string[]> {
  const made: string[] = [];
  for (;;) {
    const { location } = await client.post(`${CALLS}/next`);
    const callSlotId = /[?&]slot=([0-9a-f-]{36})/.exec(location ?? '')?.[1];
    if (callSlotId === undefined) return made;
    made.push(callSlotId);
    const recorded = await client.post(`${CALLS}/slots/${callSlotId}/attempt`, heard(callSlotId));
    if (recorded.status !== 303) throw new Error(`A call was answered ${recorded.status}.`);
  }
}

/** Settles by hand every task of the leader's list that is open. */
export async function settleAll(leader: Client): Promise<number> {
  const { text } = await leader.get(`${CALLS}/tasks`);
  const tasks = new Set([...text.matchAll(/\/tasks\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id));
  for (const task of tasks)
    expectPath(
      await leader.post(`${CALLS}/tasks/${task}/settle`, {
        settlement: 'doctor-arranged',
        note: 'seen today',
      }),
      `${CALLS}/tasks`,
    );
  return tasks.size;
}
