import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { type Instant, parseInstant } from '../../src/kernel/instant.ts';
import { takePhotos } from '../../src/modules/training/use-cases/photo-studio.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { answerIn, fileIn, type LanguageJourney } from '../journeys/language-journey.ts';
import { openMailedLink } from '../journeys/link-journey.ts';
import { type Person, yoshida } from '../journeys/people.ts';
import { approve, claimNext, signIn } from '../journeys/staff-journey.ts';
import { startWalk, type Walk } from '../journeys/walk.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { keep } from './keep.ts';

/** Takes the pictures of a resident's way anew: `npm run pictures`. */
let world: TestWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** What the person would photograph: the kit with name and date, and a licence. */
async function photosOf(person: Person): Promise<NonNullable<LanguageJourney['photos']>> {
  const taken = await takePhotos(
    {
      ordinal: 7,
      evidence: 'kit',
      filesAt: parseInstant('2022-02-21T09:00') as Instant,
      course: { testedOn: '2022-02-20' },
      person: {
        name: person.name,
        birthDate: '1990-04-12',
        guardian: null,
        town: { municipality: '海老名市', town: '上郷' },
        block: person.house,
      },
    } as unknown as Parameters<typeof takePhotos>[0],
    { fault: null, small: false },
  );
  const picked = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(bytes),
  });
  return { result: picked('kit.jpg', taken['test-result']), identity: picked('licence.jpg', taken.identity) };
}

/** A walk whose pages of these names are kept, under the names given. */
const photographer = (width: number, names: Readonly<Record<string, string>>): Promise<Walk> =>
  startWalk(browser, world, {
    width,
    javaScript: true,
    look: async (page, name) => {
      const picture = names[name];
      if (picture !== undefined) await keep(page, picture);
    },
  });

it('takes the pictures of the journey', async () => {
  const resident = await photographer(375, {
    landing: '1-landing',
    conditions: '2-conditions',
    done: '3-filed',
    observe: '6-daily-question',
  });
  await fileIn({ walk: resident, language: 'ja', person: yoshida, photos: await photosOf(yoshida) });
  const reviewer = await photographer(1280, { 'staff-review': '4-review' });
  await signIn(reviewer, world.staff.reviewer);
  await claimNext(reviewer);
  await approve(reviewer);
  await openMailedLink(resident, yoshida, 'ご用意ができました');
  await world.pass(24);
  await resident.page.goto('/ja/observe');
  await keep(resident.page, '6-daily-question');
  await answerIn(
    { walk: resident, language: 'ja', person: yoshida },
    { temperature: '38.2', condition: 'same' },
  );
  await resident.page.goto('/ja/status');
  await keep(resident.page, '5-status');

  const vietnamese: LanguageJourney = {
    walk: await photographer(375, { confirm: '7-vietnamese' }),
    language: 'vi',
    person: { ...yoshida, email: 'vi@mail.invalid', phone: '090-0000-0109' },
  };
  await fileIn(vietnamese);
});
