import type { Uuid } from '../../src/kernel/ids.ts';
import { noAttempt } from '../../src/modules/support-calls/domain/read-attempt.ts';
import { tickSupportCalls } from '../../src/modules/support-calls/index.ts';
import { handOverCalls } from '../../src/modules/support-calls/use-cases/hand-over-calls.use-case.ts';
import { recordAttempt } from '../../src/modules/support-calls/use-cases/record-attempt.use-case.ts';
import { requestAmbulance } from '../../src/modules/support-calls/use-cases/request-ambulance.use-case.ts';
import { showCallTasks } from '../../src/modules/support-calls/use-cases/show-tasks.use-case.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { addPeople, cityActor, startSupport } from '../city/supported-people.ts';
import { EBINA } from '../world/test-staff.ts';
import type { TestWorld } from '../world/test-world.ts';

/** Somebody of the city who is to be called, somebody who is worse, an ambulance on its way, and a sheet of a shift. */
export async function seedCalls(
  world: TestWorld,
): Promise<Readonly<Record<'callSlotId' | 'callTaskId' | 'ambulanceId' | 'callHandoverId', string>>> {
  const leader = cityActor(world, 'support-leader');
  const cases = await addPeople(world, [
    { name: 'Seed Called', contact: '08000000011' },
    { name: 'Seed Worse', contact: '08000000012' },
    { name: 'Seed Emergency', contact: '08000000013' },
  ]);
  for (const supportCaseId of cases) await startSupport(world, supportCaseId);
  await tickSupportCalls(world.deps, EBINA);
  const slotIds = await Promise.all(cases.map(supportCaseId => firstSlotOf(world, supportCaseId)));
  const [callSlotId, worse, emergency] = slotIds;
  if (callSlotId === undefined || worse === undefined || emergency === undefined)
    throw new Error('Nobody of the seed is to be called.');
  const ill = {
    ...noAttempt,
    outcome: 'answered',
    condition: 'worse',
    temperature: '38.2',
    needs: ['shopping'],
  };
  await recordAttempt(world.deps, leader, worse, ill);
  await recordAttempt(world.deps, leader, emergency, { ...noAttempt, outcome: 'wrong-number' });
  const { tasks } = await showCallTasks(world.deps, leader, null);
  const taskOf = (slotId: Uuid) => tasks.find(task => task.callSlotId === slotId)?.callTaskId;
  const callTaskId = taskOf(worse);
  const toSend = taskOf(emergency);
  if (callTaskId === undefined || toSend === undefined)
    throw new Error('The leader of the seed has no task.');
  const requested = await requestAmbulance(world.deps, leader, toSend, { reason: 'seed', isCalled: false });
  const left = await handOverCalls(world.deps, cityActor(world, 'support-staff'), { to: null, note: 'seed' });
  if (!requested.ok || !left.ok) throw new Error('The seed has no ambulance or no sheet.');
  return { callSlotId, callTaskId, ambulanceId: requested.value, callHandoverId: left.value };
}

const firstSlotOf = (world: TestWorld, supportCaseId: Uuid): Promise<Uuid> =>
  world.deps.database.withTenant(cityActor(world, 'support-leader'), async tx => {
    exemptFromAudit(tx, 'Rows of a test.');
    const slot = await tx.db
      .selectFrom('support_call_slot')
      .select('call_slot_id')
      .where('authority_id', '=', EBINA)
      .where('support_case_id', '=', supportCaseId)
      .where('status', '=', 'open')
      .orderBy('due_from')
      .executeTakeFirstOrThrow();
    return slot.call_slot_id as Uuid;
  });
