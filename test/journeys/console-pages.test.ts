import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayStaff, ROLES, type Role } from '../../src/modules/accounts/index.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { pathOf } from '../web/route-requests.ts';
import { type SeededWorld, startSeededWorld } from '../web/seeded-world.ts';
import { examine } from './examination.ts';
import { startWalk, type Walk } from './walk.ts';

/** The narrow one finds more; the wide one is walked through by the journeys of each work. */
const WIDTHS = [375];
/** Those for whom most pages are made come first: a page is examined as the first role that may open it. */
const IN_ORDER: readonly Role[] = [
  'health-centre',
  'manager',
  'clinic-manager',
  'hospital',
  'hotel',
  ...ROLES,
];

let seeded: SeededWorld;
let browser: Browser;

beforeAll(async () => {
  [seeded, browser] = await Promise.all([startSeededWorld(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await seeded.stop();
});

/** A browser in which somebody with this role is signed in. */
async function signedIn(role: Role): Promise<Walk> {
  const walk = await startWalk(browser, seeded.world, { width: 1280, javaScript: true });
  await walk.page.context().addCookies(
    [...seeded.callers[role].cookies].map(([name, value]) => ({
      name,
      value,
      domain: 'localhost',
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax' as const,
    })),
  );
  return walk;
}

const pagesFor = (role: Role): readonly Route[] =>
  seeded.world.routes.filter(
    ({ method, access }) => method === 'GET' && access.kind === 'staff' && mayStaff(role, access.permission),
  );

describe('every page of the console', () => {
  it('can be used by everybody: no axe violation, nothing wider than the screen, no trouble in the browser', async () => {
    const examined = new Set<string>();
    const faults: string[] = [];
    for (const role of new Set(IN_ORDER)) {
      const walk = await signedIn(role);
      for (const route of pagesFor(role)) {
        if (examined.has(route.path)) continue;
        const address = pathOf(route, seeded.params);
        const { status, headers } = await seeded.callers[role].get(address);
        if (status !== 200 || !headers.get('content-type')?.startsWith('text/html')) continue;
        examined.add(route.path);
        await walk.page.goto(address);
        faults.push(...(await examine(walk.page, `${role} ${route.path}`, WIDTHS)));
      }
      faults.push(...walk.troubles);
      await walk.close();
    }
    expect(examined.size).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });
});
