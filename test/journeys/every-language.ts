import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveFiling, checklistFor, claimFiling } from '../../src/modules/self-recuperation/index.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import type { Language } from '../../src/ui/language.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { examine } from './examination.ts';
import {
  answerIn,
  fileIn,
  type LanguageJourney,
  lookAroundIn,
  openLinkIn,
  visitPublicPagesIn,
} from './language-journey.ts';
import { day, type Person } from './people.ts';
import { textsOf, untranslatedIn } from './untranslated.ts';
import { startWalk, type Walk } from './walk.ts';

const MOST_BYTES = 60_000;

const person = (language: Language): Person => ({
  name: 'NGUYEN THI ANH',
  kana: 'グエン ティ アン',
  born: { year: '1996', month: '4', day: '12' },
  onset: day(2, 20),
  tested: day(2, 21),
  postalCode: '2430434',
  house: '上郷1-2-3',
  phone: `090-0000-0${300 + language.length * 7 + language.charCodeAt(0)}`,
  email: `${language.toLowerCase()}@mail.invalid`,
});

/** What the pages show in Japanese because a Japanese authority or the resident wrote it so. */
const AS_WRITTEN = ['グエン ティ アン', '海老名市', '上郷1-2-3', '神奈川県', '上郷'];

/** Walks a resident's whole journey in each of the languages, with every page examined. */
export function describeLanguages(tags: readonly Language[]): void {
  let world: TestWorld;
  let browser: Browser;
  beforeAll(async () => {
    [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00'), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  describe.each(tags)('in %s', language => {
    const seen = new Map<string, number>();
    const faults: string[] = [];
    const untranslated: string[] = [];

    const startExamination = async (): Promise<Walk> =>
      startWalk(browser, world, {
        width: 375,
        javaScript: true,
        countsBytes: true,
        look: async (page, name, bytes) => {
          if (seen.has(name)) return;
          seen.set(name, bytes);
          if ((await page.locator('html').getAttribute('lang')) === null) faults.push(`${name}: no language`);
          untranslated.push(
            ...untranslatedIn(await textsOf(page), language, AS_WRITTEN).map(text => `${name}: ${text}`),
          );
          faults.push(...(await examine(page, name)));
        },
      });

    it('a stranger reads, and a resident files, is watched over and gets well', async () => {
      await visitPublicPagesIn(await startExamination(), language);
      const journey: LanguageJourney = { walk: await startExamination(), language, person: person(language) };
      await fileIn(journey);
      await approve(world);
      await openLinkIn(journey);
      await world.pass(24);
      await answerIn(journey, { temperature: '38.2', condition: 'same', urgent: true });
      await world.pass(24);
      await answerIn(journey, { temperature: '36.4', condition: 'relieved' });
      await lookAroundIn(journey);
      faults.push(...journey.walk.troubles);
    });

    it('finds no violation at 320, 375 and 1280 pixels, and nothing wider than the screen', () => {
      expect(seen.size).toBeGreaterThan(30);
      expect(faults).toEqual([]);
    });

    it('reads no word that is not translated, on a page or in a mail', () => {
      expect(untranslated).toEqual([]);
      const mails = world.mails.filter(({ recipient }) => recipient === person(language).email);
      expect(mails.length).toBeGreaterThan(3);
      expect(
        untranslatedIn(
          mails.flatMap(({ subject, body }) => [subject, ...body.split('\n')]),
          language,
          AS_WRITTEN,
        ),
      ).toEqual([]);
    });

    it('loads at most 60 kB a page', () => {
      expect([...seen].filter(([, bytes]) => bytes > MOST_BYTES)).toEqual([]);
    });
  });
}

/** Does the reviewer's part, which is in Japanese whatever the resident reads. */
export async function approve(world: TestWorld): Promise<void> {
  const { accountId } = world.staff.reviewer;
  const reviewer = { kind: 'staff', authorityId: KANAGAWA, id: accountId, role: 'reviewer' } as const;
  const rows = await world.deps.database.withTenant(reviewer, tx => {
    exemptFromAudit(tx, 'a test looks for what waits');
    return tx.db
      .selectFrom('filing')
      .select('filing_id as filingId')
      .where('authority_id', '=', KANAGAWA)
      .where('status', '=', 'submitted')
      .execute();
  });
  for (const { filingId } of rows) {
    await claimFiling(world.deps, reviewer, filingId);
    const items = checklistFor({ evidenceKind: 'kit', guardianRequired: false });
    expect((await approveFiling(world.deps, reviewer, filingId, items)).ok).toBe(true);
  }
  await world.settle();
}
