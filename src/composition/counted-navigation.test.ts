import { expect, it } from 'vitest';
import type { AuthorityId, Uuid } from '../kernel/ids.ts';
import type { Route, RouteRequest, StaffCaller } from '../platform/http/route.ts';
import { createKept } from '../platform/kept/kept.ts';
import type { ConsoleNavItem } from '../ui/console-frame.ts';
import { countedNavigation } from './counted-navigation.ts';

const caller: StaffCaller = {
  kind: 'staff',
  authorityId: 140007 as AuthorityId,
  accountId: '01900000-0000-7000-8000-000000000001' as Uuid,
  sessionId: '01900000-0000-7000-8000-000000000002' as Uuid,
  role: 'manager',
  displayName: 'A',
  unitName: 'B',
  facilityId: null,
  healthCentreIds: [],
  stage: 'full',
};
const requestOf = (by: StaffCaller) => ({ caller: by }) as RouteRequest;

function counting() {
  const navigationCounts = createKept<readonly ConsoleNavItem[]>(60_000);
  const forgotten: string[] = [];
  const { counted, noticingActs } = countedNavigation({
    navigationCounts,
    watchedCounts: { forget: key => void forgotten.push(key) },
  });
  let found = 0;
  const navigation = counted(async () => {
    found += 1;
    return [{ permission: 'home', path: '/console', label: 'Home', count: found }];
  });
  const answering = (status: number, method: Route['method'] = 'POST'): Route => {
    const [route] = noticingActs([
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
  return { answering, countFor, forgotten };
}

const colleague = { ...caller, accountId: '01900000-0000-7000-8000-000000000009' as Uuid };
const [ebina, atsugi] = [1, 2].map(n => `01900000-0000-7000-8000-00000000000${n}` as Uuid) as [Uuid, Uuid];

it('counts once for all who are shown the same, and for others anew', async () => {
  const { countFor } = counting();
  expect([await countFor(caller), await countFor(colleague)]).toEqual([1, 1]);
  expect(await countFor({ ...caller, role: 'reviewer' })).toBe(2);
  expect(await countFor({ ...caller, facilityId: ebina })).toBe(3);
  expect(await countFor({ ...caller, healthCentreIds: [ebina, atsugi] })).toBe(4);
  expect(await countFor({ ...colleague, healthCentreIds: [atsugi, ebina] })).toBe(4);
});

it('counts anew for whoever did something, once, and then shows it to all', async () => {
  const { answering, countFor, forgotten } = counting();
  await countFor(caller);
  await answering(303).handle(requestOf(caller));
  expect(forgotten).toEqual([String(caller.authorityId)]);
  expect(await countFor(colleague)).toBe(1);
  expect(await countFor(caller)).toBe(2);
  expect([await countFor(caller), await countFor(colleague)]).toEqual([2, 2]);
});

it('does not count anew after a page, a search or a form with errors', async () => {
  const { answering, countFor, forgotten } = counting();
  await countFor(caller);
  await answering(303, 'GET').handle(requestOf(caller));
  await answering(200).handle(requestOf(caller));
  await answering(422).handle(requestOf(caller));
  expect([await countFor(caller), ...forgotten]).toEqual([1]);
});
