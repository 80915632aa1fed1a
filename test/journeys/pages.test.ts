import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { examine } from './examination.ts';
import { askQuestion, readAnswer, visitInquiries } from './inquiry-tour.ts';
import { openMailedLink } from './link-journey.ts';
import { longName, yoshida } from './people.ts';
import { file } from './resident-journey.ts';
import { fileWithMistakes, getWell, lookAroundAfterFiling, recuperate } from './resident-tour.ts';
import { signIn } from './staff-journey.ts';
import { sendNextBack, visitAccounts, visitHealthWork, visitReview } from './staff-tour.ts';
import { visitAsStranger } from './stranger-tour.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
let reviewer: Walk;
const seen = new Map<string, number>();
const faults: string[] = [];

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const MOST_BYTES = 60_000;

/** A walk on which every page is examined as soon as it is seen for the first time. */
async function startExamination(): Promise<Walk> {
  const walk = await startWalk(browser, world, {
    width: 375,
    javaScript: true,
    countsBytes: true,
    look: async (page, name, bytes) => {
      if (seen.has(name)) return;
      seen.set(name, bytes);
      faults.push(...(await examine(page, name)));
    },
  });
  return walk;
}

describe('every page in its states', () => {
  it('is walked through by a stranger, a resident and the staff', async () => {
    const stranger = await startExamination();
    await visitAsStranger(stranger);
    const resident = await startExamination();
    await fileWithMistakes(resident, yoshida);
    await lookAroundAfterFiling(resident, yoshida);
    const staff = await startExamination();
    await signIn(staff, world.staff.manager);
    await visitReview(staff);
    await visitAccounts(staff);
    await recuperate(resident, yoshida);
    await visitHealthWork(staff, '𠮷田');
    await getWell(resident);
    faults.push(...[stranger, resident, staff].flatMap(({ troubles }) => troubles));
  });

  it('holds a long name and a filing that came back', async () => {
    const resident = await startExamination();
    reviewer = await startExamination();
    await file(resident, longName);
    await signIn(reviewer, world.staff.reviewer);
    await sendNextBack(reviewer);
    await openMailedLink(resident, longName, '確かめていただきたいこと');
    await resident.look('status-returned');
    faults.push(...[resident, reviewer].flatMap(({ troubles }) => troubles));
  });

  it('lets somebody ask, and the staff answer', async () => {
    const asker = await startExamination();
    await askQuestion(asker);
    // A one-time code signs in once: the reviewer is still there.
    await visitInquiries(reviewer);
    await readAnswer(asker);
    faults.push(...[asker, reviewer].flatMap(({ troubles }) => troubles));
    expect(faults).toEqual([]);
  });

  it('can be used by everybody: no axe violation at 320, 375 and 1280 pixels, nothing wider than the screen', () => {
    expect(seen.size).toBeGreaterThan(70);
    expect(faults).toEqual([]);
  });

  it('comes in at most 60 kB, photos apart', () => {
    expect([...seen].filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
  });
});
