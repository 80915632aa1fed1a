import { expect, it } from 'vitest';
import type { AuthorityId, Uuid } from '../kernel/ids.ts';
import type { Route, RouteRequest, StaffCaller } from '../platform/http/route.ts';
import { createKept } from '../platform/kept/kept.ts';
import type { ConsoleNavItem } from '../ui/console-frame.ts';
import { countedNavigation, countingAfterActs } from './counted-navigation.ts';

const caller: StaffCaller = {
  kind: 'staff',
  authorityId: 140007 as AuthorityId,
  accountId: '01900000-0000-7000-8000-000000000001' as Uuid,
  sessionId: '01900000-0000-7000-8000-000000000002' as Uuid,
  role: 'manager',
  displayName: 'A',
  unitName: 'B',
  facilityId: null,
  stage: 'full',
};
const requestOf = (by: StaffCaller) => ({ caller: by }) as RouteRequest;

function counting() {
  const kept = createKept<readonly ConsoleNavItem[]>(60_000);
  let counted = 0;
  const navigation = countedNavigation(kept, async () => {
    counted += 1;
    return [{ permission: 'home', path: '/console', label: 'Home', count: counted }];
  });
  const answering = (status: number, method: Route['method'] = 'POST'): Route => {
    const [route] = countingAfterActs(kept, [
      {
        method,
        path: '/console/x',
        access: { kind: 'staff', permission: 'home' },
        handle: () => new Response(null, { status }),
      },
    ]);
    if (route === undefined) throw new Error('No route.');
    return route;
  };
  const countFor = async (by: StaffCaller) => (await navigation(by))[0]?.count;
  return { answering, countFor };
}

it('counts once for a person, and for each person and role anew', async () => {
  const { countFor } = counting();
  expect([await countFor(caller), await countFor(caller)]).toEqual([1, 1]);
  expect(await countFor({ ...caller, role: 'reviewer' })).toBe(2);
});

it('counts anew for whoever did something, and for nobody else', async () => {
  const { answering, countFor } = counting();
  const other = { ...caller, accountId: '01900000-0000-7000-8000-000000000009' as Uuid };
  expect([await countFor(caller), await countFor(other)]).toEqual([1, 2]);
  await answering(303).handle(requestOf(caller));
  expect([await countFor(caller), await countFor(other)]).toEqual([3, 2]);
});

it('does not count anew after a page, a search or a form with errors', async () => {
  const { answering, countFor } = counting();
  await countFor(caller);
  await answering(303, 'GET').handle(requestOf(caller));
  await answering(200).handle(requestOf(caller));
  await answering(422).handle(requestOf(caller));
  expect(await countFor(caller)).toBe(1);
});
