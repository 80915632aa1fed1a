import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { moveSupportCase } from '../../src/modules/municipal-support/index.ts';
import type { GoodsDeps } from '../../src/modules/support-goods/use-cases/goods-deps.ts';
import { type StaffActor, staffActorOf } from '../../src/platform/db/actor.ts';
import { YAMATO } from '../world/test-staff.ts';
import { goodsDeps } from './goods-acts.ts';
import { openSupportWorld, type SupportWorld } from './support-world.ts';
import { addPeople, startSupport } from './supported-people.ts';

/** The day on which these tests begin: a Monday. */
export const TODAY = '2022-02-14' as PlainDate;

/** The unit of Ebina at its work with goods. */
export interface GoodsWorld extends SupportWorld {
  readonly deps: GoodsDeps;
  /** The same, with a basis that names these purposes for everybody. */
  readonly depsFor: (purposes: readonly string[]) => GoodsDeps;
  /** Who leads the unit of another city. */
  readonly stranger: StaffActor;
  /** Somebody who has support. */
  readonly supported: () => Promise<Uuid>;
  readonly endSupport: (supportCaseId: Uuid) => Promise<void>;
  readonly orderRow: (orderId: Uuid) => Promise<Record<string, unknown> | undefined>;
}

export async function openGoodsWorld(): Promise<GoodsWorld> {
  const unit = await openSupportWorld(`${TODAY}T09:00`);
  const { world, rows, asUnit } = unit;
  const deps = goodsDeps(world);
  let people = 0;
  return {
    ...unit,
    deps,
    depsFor: purposes => ({ ...deps, packagePurposes: async () => purposes }),
    stranger: staffActorOf({
      authorityId: YAMATO,
      accountId: world.staff.otherCity.accountId,
      role: 'support-leader',
      facilityId: null,
    }),
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
    orderRow: async orderId =>
      (
        await rows.select<Record<string, unknown>>('select * from app.goods_order where order_id = $1', [
          orderId,
        ])
      )[0],
  };
}
