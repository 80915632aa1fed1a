import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { writeDecision } from '../../src/modules/municipal-support/use-cases/decisions.use-case.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { addPeople, cityActor, openProgramme } from '../city/supported-people.ts';
import { EBINA } from '../world/test-staff.ts';
import type { TestWorld } from '../world/test-world.ts';

/** The city of the tests: its programme and team, somebody on the list of offers, and a decision that waits. */
export async function seedCity(
  world: TestWorld,
): Promise<Readonly<Record<'supportCaseId' | 'supportDecisionId' | 'teamPostId', string>>> {
  const leader = cityActor(world, 'support-leader');
  await openProgramme(world);
  const [supportCaseId] = await addPeople(world, [{ name: 'Seed Supported', contact: '08000000001' }]);
  const decision = await writeDecision(world.deps, cityActor(world, 'support-staff'), {
    supportCaseId: null,
    kind: 'self-recuperation',
    ground: 'board-answer',
    subject: null,
    reason: 'seed',
    decidedBy: 'seed',
    decidedOn: '2022-02-01' as PlainDate,
    holdsFrom: '2022-02-01' as PlainDate,
    holdsThrough: null,
    carriesOpenCases: false,
  });
  const teamPostId = await world.deps.database.withTenant(leader, async tx => {
    exemptFromAudit(tx, 'Rows of a test.');
    const post = await tx.db
      .selectFrom('support_post')
      .select('post_id')
      .where('authority_id', '=', EBINA)
      .executeTakeFirstOrThrow();
    return post.post_id as Uuid;
  });
  if (supportCaseId === undefined || !decision.ok) throw new Error('The city of the seed is missing.');
  return { supportCaseId, supportDecisionId: decision.value, teamPostId };
}
