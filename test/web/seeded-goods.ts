import { jstDate } from '../../src/kernel/instant.ts';
import { moveSupportCase } from '../../src/modules/municipal-support/index.ts';
import { makeRounds, showRounds } from '../../src/modules/support-goods/use-cases/rounds.use-case.ts';
import {
  arrangeRubbish,
  enterArea,
  showAreas,
} from '../../src/modules/support-goods/use-cases/rubbish-service.use-case.ts';
import { billCase } from '../../src/modules/support-goods/use-cases/settle-case.use-case.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { bringToPerson, done, drafted, goodsDeps, openStore } from '../city/goods-acts.ts';
import { addPeople, cityActor, startSupport } from '../city/supported-people.ts';
import type { TestWorld } from '../world/test-world.ts';

type GoodsParam =
  | 'storeId'
  | 'storeAgreementId'
  | 'storeItemId'
  | 'orderId'
  | 'rubbishAreaId'
  | 'roundId'
  | 'settlementId';

/** A store of the city, somebody who ordered there and has a round before the door, and somebody who owes. */
export async function seedGoods(world: TestWorld): Promise<Readonly<Record<GoodsParam, string>>> {
  const deps = goodsDeps(world);
  const leader = cityActor(world, 'support-leader');
  const today = jstDate(world.clock.now());
  const store = await openStore(world);
  const [hungry, recovered] = await addPeople(world, [
    { name: 'Seed Hungry', contact: '08000000021' },
    { name: 'Seed Recovered', contact: '08000000022' },
  ]);
  const storeItemId = store.items.Rice;
  if (hungry === undefined || recovered === undefined || storeItemId === undefined)
    throw new Error('Nobody of the seed buys anything.');
  await startSupport(world, hungry);
  await startSupport(world, recovered);
  const orderId = await drafted(world, hungry, store.storeId, today, { [storeItemId]: '2' });
  const paid = await drafted(world, recovered, store.storeId, today, { [storeItemId]: '1' });
  await bringToPerson(world, paid, [980]);
  await world.deps.database.withTenant(leader, async tx => {
    exemptFromAudit(tx, 'Rows of a test.');
    await moveSupportCase(tx, recovered, 'wants-no-more');
  });
  const settlementId = done(await billCase(deps, leader, recovered));
  done(
    await enterArea(deps, leader, null, { name: 'Seed area', weekdays: ['1', '2', '3', '4', '5', '6', '7'] }),
  );
  const [area] = await showAreas(deps, leader);
  if (area === undefined || store.agreementId === null)
    throw new Error('The seed has no area or no agreement.');
  done(
    await arrangeRubbish(deps, leader, hungry, {
      areaId: area.areaId,
      placeNote: '',
      ownWishNote: 'asked for it in the morning call',
    }),
  );
  done(await makeRounds(deps, leader, today));
  const { rounds } = await showRounds(deps, leader, today);
  const [round] = rounds;
  if (round === undefined) throw new Error('The seed has no round.');
  return {
    storeId: store.storeId,
    storeAgreementId: store.agreementId,
    storeItemId,
    orderId,
    rubbishAreaId: area.areaId,
    roundId: round.roundId,
    settlementId,
  };
}
