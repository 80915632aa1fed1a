import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { type CountedKeys, countKeys } from './counted-keys.ts';
import { examine } from './examination.ts';
import { signIn } from './staff-journey.ts';
import { startWalk, type Walk } from './walk.ts';

/** People type about five keys a second. */
const KEYS_A_SECOND = 5;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Clinic {
  readonly world: TestWorld;
  readonly walk: Walk;
  readonly keys: CountedKeys;
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** A clinic's desk on that day: signed in, at the list of its reports. */
async function sitDown(at: string): Promise<Clinic> {
  const world = await startTestWorld(at);
  const faults: string[] = [];
  const walk = await startWalk(browser, world, { width: 1280, javaScript: true });
  await signIn(walk, world.staff.clinic);
  await walk.page.goto('/console/case-reports');
  return {
    world,
    walk,
    keys: countKeys(walk.page),
    faults,
    close: async () => {
      await walk.close();
      await world.stop();
    },
  };
}

/** The form as it is and as it is after a mistake, at every width. */
async function look({ walk, faults }: Clinic, name: string): Promise<void> {
  faults.push(...(await examine(walk.page, name)));
  await walk.page.setViewportSize({ width: 1280, height: 800 });
}

const PERSON = {
  name: { shown: '山田　太郎', typed: 'yamada\n tarou\n' },
  kana: { shown: 'やまだ たろう', typed: 'yamada\n tarou\n' },
  physician: { shown: '田中一郎', typed: 'tanakaitirou \n' },
};

describe('a clinic with the keyboard alone', () => {
  it('reports by the minimum of 2022-08-04 within 45 seconds of typing', async () => {
    const clinic = await sitDown('2022-08-10T10:00');
    const { keys, walk } = clinic;
    await keys.open('n');
    await look(clinic, 'case-report-minimum');
    await keys.start('kind');
    await keys.write('physician', PERSON.physician);
    await keys.write('name', PERSON.name);
    await keys.write('name-kana', PERSON.kana);
    await keys.choose('sex', 'male');
    await keys.type('birth-date', 'S60.4.12');
    await keys.type('postal-code', '2430432');
    await keys.type('address', '1-2-3-405');
    await keys.type('phone', '09012345678');
    await keys.type('diagnosed-on', '8/10');
    await keys.submit();
    await walk.page.getByText('届け出ました').waitFor();
    expect(await walk.page.getByText('神奈川県海老名市中央1-2-3-405').count()).toBe(1);
    await look(clinic, 'case-report-reported');
    expect([...clinic.faults, ...walk.troubles]).toEqual([]);
    expect(keys.pressed).toBeLessThanOrEqual(45 * KEYS_A_SECOND);
    keys.tell('minimum');

    // The next member of the family: surname, address, telephone and physician stand there already.
    const before = keys.pressed;
    await keys.open('f');
    await keys.start('kind');
    await keys.writeOn('name', { shown: '花子', typed: 'hanako\n' });
    await keys.writeOn('name-kana', { shown: 'はなこ', typed: 'hanako\n' });
    await keys.choose('sex', 'female');
    await keys.type('birth-date', 'S62.1.30');
    await keys.type('diagnosed-on', '8/10');
    await keys.submit();
    await walk.page.getByText('届け出ました').waitFor();
    expect(
      await walk.page.getByText('山田 花子').or(walk.page.getByText('山田　花子')).count(),
    ).toBeGreaterThan(0);
    expect(keys.pressed - before).toBeLessThanOrEqual(20 * KEYS_A_SECOND);
    await clinic.close();
  });

  it('reports by the full form of 2020-05 within 90 seconds of typing', async () => {
    const clinic = await sitDown('2020-07-20T10:00');
    const { keys, walk } = clinic;
    await keys.open('n');
    await look(clinic, 'case-report-full');
    await keys.start('kind');
    await keys.write('physician', PERSON.physician);
    await keys.write('name', PERSON.name);
    await keys.write('name-kana', PERSON.kana);
    await keys.choose('sex', 'male');
    await keys.type('birth-date', 'S60.4.12');
    await keys.write('occupation', { shown: '会社員', typed: 'kaisyain \n' });
    await keys.type('postal-code', '2430432');
    await keys.type('address', '1-2-3-405');
    await keys.type('phone', '09012345678');
    await keys.tick('symptoms', 'fever');
    await keys.tick('symptoms', 'cough');
    await keys.choose('test-method', 'pcr');
    await keys.choose('specimen', 'nasopharyngeal');
    await keys.choose('test-result', 'positive');
    await keys.type('sampled-on', '7/18');
    await keys.type('first-visit-on', '7/18');
    await keys.type('diagnosed-on', '7/20');
    await keys.type('infected-on', '7/11');
    await keys.type('onset-on', '7/16');
    await keys.choose('route-certainty', 'presumed');
    await keys.tick('routes', 'droplet');
    await keys.write('route-note', { shown: '職場の会食', typed: 'syokuba no kaisyoku \n' });
    await keys.choose('region', 'japan');
    await keys.write('region-note', { shown: '神奈川県厚木市', typed: 'kanagawakenatugisi \n' });
    await keys.tick('risk-factors', 'none');
    await keys.choose('severity', 'mild');
    await keys.choose('hospitalisation', 'no');
    await keys.submit();
    await walk.page.getByText('届け出ました').waitFor();
    await look(clinic, 'case-report-full-reported');
    expect([...clinic.faults, ...walk.troubles]).toEqual([]);
    expect(keys.pressed).toBeLessThanOrEqual(90 * KEYS_A_SECOND);
    keys.tell('full');
    await clinic.close();
  });

  it('is led to what is wrong, tells the age while the birth date is typed, and confirms what was asked', async () => {
    const clinic = await sitDown('2022-07-21T10:00');
    const { keys, walk } = clinic;
    await keys.open('n');
    await keys.start('kind');
    await keys.type('birth-date', 'S60.4.12');
    expect(await walk.page.locator('output').textContent()).toBe('37歳');
    await keys.submit();
    await walk.page.getByRole('heading', { name: '発生届を書く' }).waitFor();
    expect(await walk.page.title()).toMatch(/^エラー/);
    await look(clinic, 'case-report-refused');
    expect(await walk.page.locator('[name="birth-date"]').inputValue()).toBe('S60.4.12');
    await keys.start('kind');
    await keys.write('physician', PERSON.physician);
    await keys.write('name', PERSON.name);
    await keys.write('name-kana', PERSON.kana);
    await keys.choose('sex', 'male');
    await keys.type('postal-code', '2430432');
    await keys.type('address', '1-2-3-405');
    await keys.type('phone', '09012345678');
    await keys.choose('test-method', 'pcr');
    await keys.type('sampled-on', '7/20');
    await keys.type('diagnosed-on', '7/20');
    await keys.type('onset-on', '7/20');
    await keys.tick('risk-factors', 'none');
    await keys.choose('severity', 'mild');
    await keys.choose('hospitalisation', 'no');
    await keys.submit();
    await walk.page.getByText('発病年月日が検体採取日と同じです').waitFor();
    await look(clinic, 'case-report-asked');
    await keys.start('kind');
    await keys.tick('confirmed', 'yes');
    await keys.submit();
    await walk.page.getByText('届け出ました').waitFor();
    expect([...clinic.faults, ...walk.troubles]).toEqual([]);
    await clinic.close();
  });
});
