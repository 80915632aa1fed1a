import type { Uuid } from '../../src/kernel/ids.ts';
import type { StaffActor } from '../../src/platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../src/platform/db/database.ts';
import { openRows, type Rows } from '../web/rows.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { cityActor, openProgramme } from './supported-people.ts';

/** The unit of Ebina at its work, with its programme. */
export interface SupportWorld {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly staff: StaffActor;
  readonly leader: StaffActor;
  readonly deputy: StaffActor;
  /** As the leader, with no row of the audit. */
  readonly asUnit: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly statusOf: (supportCaseId: Uuid) => Promise<string | undefined>;
  /** What other modules were told of the case, in order. */
  readonly published: (supportCaseId: Uuid) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

/** Starts the whole program at a wall time of Japan. */
export async function openSupportWorld(at: string): Promise<SupportWorld> {
  const world = await startTestWorld(at);
  const rows = await openRows(world);
  await openProgramme(world);
  const leader = cityActor(world, 'support-leader');
  return {
    world,
    rows,
    staff: cityActor(world, 'support-staff'),
    leader,
    deputy: cityActor(world, 'support-deputy'),
    asUnit: work =>
      world.deps.database.withTenant(leader, async tx => {
        exemptFromAudit(tx, 'Rows of a test.');
        return work(tx);
      }),
    statusOf: async supportCaseId => {
      const found = await rows.select<{ status: string }>(
        'select status from app.support_case where support_case_id = $1',
        [supportCaseId],
      );
      return found[0]?.status;
    },
    published: async supportCaseId => {
      const told = await rows.select<{ type: string }>(
        `select type from app.outbox_event where payload->'supportCaseIds' ? $1 and type like 'support.%'
         order by event_id`,
        [supportCaseId],
      );
      return told.map(({ type }) => type);
    },
    stop: async () => {
      await rows.close();
      await world.stop();
    },
  };
}
