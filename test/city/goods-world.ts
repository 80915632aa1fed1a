import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { moveSupportCase } from '../../src/modules/municipal-support/index.ts';
import type { GoodsDeps } from '../../src/modules/support-goods/use-cases/goods-deps.ts';
import { type StaffActor, staffActorOf } from '../../src/platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../src/platform/db/database.ts';
import { openRows, type Rows } from '../web/rows.ts';
import { YAMATO } from '../world/test-staff.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { goodsDeps } from './goods-acts.ts';
import { addPeople, cityActor, openProgramme, startSupport } from './supported-people.ts';

/** The day on which these tests begin: a Monday. */
export const TODAY = '2022-02-14' as PlainDate;

/** The unit of Ebina at its work with goods. */
export interface GoodsWorld {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly deps: GoodsDeps;
  /** The same, with a basis that names these purposes for everybody. */
  readonly depsFor: (purposes: readonly string[]) => GoodsDeps;
  readonly staff: StaffActor;
  readonly leader: StaffActor;
  /** Who leads the unit of another city. */
  readonly stranger: StaffActor;
  readonly asUnit: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Somebody who has support. */
  readonly supported: () => Promise<Uuid>;
  readonly endSupport: (supportCaseId: Uuid) => Promise<void>;
  readonly statusOf: (supportCaseId: Uuid) => Promise<string | undefined>;
  readonly orderRow: (orderId: Uuid) => Promise<Record<string, unknown> | undefined>;
  readonly stop: () => Promise<void>;
}

export async function openGoodsWorld(): Promise<GoodsWorld> {
  const world = await startTestWorld(`${TODAY}T09:00`);
  const rows = await openRows(world);
  await openProgramme(world);
  const deps = goodsDeps(world);
  const leader = cityActor(world, 'support-leader');
  const asUnit: GoodsWorld['asUnit'] = work =>
    world.deps.database.withTenant(leader, async tx => {
      exemptFromAudit(tx, 'Rows of a test.');
      return work(tx);
    });
  let people = 0;
  return {
    world,
    rows,
    deps,
    depsFor: purposes => ({ ...deps, packagePurposes: async () => purposes }),
    staff: cityActor(world, 'support-staff'),
    leader,
    stranger: staffActorOf({
      authorityId: YAMATO,
      accountId: world.staff.otherCity.accountId,
      role: 'support-leader',
      facilityId: null,
    }),
    asUnit,
    supported: async () => {
      people += 1;
      const contact = `0807000${String(people).padStart(4, '0')}`;
      const [supportCaseId] = await addPeople(world, [{ contact }]);
      if (supportCaseId === undefined) throw new Error('Nobody came.');
      await startSupport(world, supportCaseId);
      return supportCaseId;
    },
    endSupport: async supportCaseId => {
      await asUnit(tx => moveSupportCase(tx, supportCaseId, 'wants-no-more'));
    },
    statusOf: async supportCaseId =>
      (
        await rows.select<{ status: string }>(
          'select status from app.support_case where support_case_id = $1',
          [supportCaseId],
        )
      )[0]?.status,
    orderRow: async orderId =>
      (
        await rows.select<Record<string, unknown>>('select * from app.goods_order where order_id = $1', [
          orderId,
        ])
      )[0],
    stop: async () => {
      await rows.close();
      await world.stop();
    },
  };
}
