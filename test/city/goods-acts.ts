import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import type { Result } from '../../src/kernel/result.ts';
import { packagePurposes } from '../../src/modules/received-packages/index.ts';
import { enterAgreement } from '../../src/modules/support-goods/use-cases/agreements.use-case.ts';
import { enterItem } from '../../src/modules/support-goods/use-cases/catalogue.use-case.ts';
import { draftOrder } from '../../src/modules/support-goods/use-cases/draft-order.use-case.ts';
import type { GoodsDeps } from '../../src/modules/support-goods/use-cases/goods-deps.ts';
import {
  deliverOrder,
  enterReceipt,
  placeOrder,
  stepOrder,
} from '../../src/modules/support-goods/use-cases/order-acts.use-case.ts';
import { enterStore, showStore } from '../../src/modules/support-goods/use-cases/stores.use-case.ts';
import type { TestWorld } from '../world/test-world.ts';
import { cityActor } from './supported-people.ts';

/** What the goods of the tests work with. */
export const goodsDeps = ({ deps }: TestWorld): GoodsDeps => ({ ...deps, packagePurposes });

/** The value of what must have been done. */
export function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}

export const STORE = {
  name: 'Ebina Store',
  postalCode: '243-0432',
  address: '海老名市中央1-1',
  phone: '046-231-0000',
  fax: '',
  contactPerson: '',
  note: '',
};

/** A store of Ebina that sells rice (980 yen) and milk (210 yen); with an agreement in force unless told. */
export async function openStore(
  world: TestWorld,
  { agreement = true, name = STORE.name }: { readonly agreement?: boolean; readonly name?: string } = {},
): Promise<{
  readonly storeId: Uuid;
  readonly agreementId: Uuid | null;
  readonly items: Readonly<Record<string, Uuid>>;
}> {
  const deps = goodsDeps(world);
  const leader = cityActor(world, 'support-leader');
  const storeId = done(await enterStore(deps, leader, null, { ...STORE, name }));
  for (const [item, priceYen] of [
    ['Rice', '980'],
    ['Milk', '210'],
  ] as const)
    done(await enterItem(deps, leader, storeId, { name: item, unit: '1', priceYen, available: true }));
  if (agreement)
    done(
      await enterAgreement(deps, leader, storeId, {
        number: `agreement of ${name}`,
        startsOn: '2021-01-28',
        endsOn: '2022-03-31',
        signedOn: '2021-01-28',
        terms: 'paid once a month',
      }),
    );
  const view = await showStore(deps, leader, storeId);
  return {
    storeId,
    agreementId: view?.agreements[0]?.agreementId ?? null,
    items: Object.fromEntries((view?.items ?? []).map(item => [item.name, item.itemId])),
  };
}

/** An order as it was typed: one of each item named, with the wish of the person noted. */
export const givenBasket = (storeId: Uuid, wantedOn: string, quantities: Readonly<Record<Uuid, string>>) => ({
  storeId,
  wantedOn,
  ownWishNote: 'asked for it in the morning call',
  unitOfFree: 'piece',
  basket: { quantities: new Map(Object.entries(quantities)), free: [] },
});

/** Drafts an order of some items; returns its id. */
export const drafted = async (
  world: TestWorld,
  supportCaseId: Uuid,
  storeId: Uuid,
  wantedOn: PlainDate,
  quantities: Readonly<Record<Uuid, string>>,
): Promise<Uuid> =>
  done(
    await draftOrder(
      goodsDeps(world),
      cityActor(world, 'support-staff'),
      supportCaseId,
      givenBasket(storeId, wantedOn, quantities),
    ),
  );

/** Takes a draft all the way to the person: placed, fetched for these amounts a line, left at the door, received. */
export async function bringToPerson(
  world: TestWorld,
  orderId: Uuid,
  paidYen: readonly number[],
): Promise<void> {
  const deps = goodsDeps(world);
  const staff = cityActor(world, 'support-staff');
  done(await placeOrder(deps, staff, orderId));
  done(
    await enterReceipt(deps, staff, orderId, 'pick-up', {
      lines: paidYen.map((yen, place) => ({
        line: place + 1,
        outcome: 'bought',
        substitute: '',
        paidYen: String(yen),
      })),
      totalYen: String(paidYen.reduce((sum, yen) => sum + yen, 0)),
    }),
  );
  done(await deliverOrder(deps, staff, orderId, { leftAtDoor: true, toldByPhone: true }));
  done(await stepOrder(deps, staff, orderId, 'receive'));
}
