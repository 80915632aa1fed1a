import type { Locator, Page } from 'playwright-core';
import { linkIn } from './link-journey.ts';
import type { Person, TypedDate } from './people.ts';
import { type PickedFile, photo } from './photos.ts';
import type { Walk } from './walk.ts';

/**
 * The journey of a resident in any language: it finds its way by the names of fields and by the one main button of a
 * page, never by words, so that it does in every language what a reader of that language would do.
 */
export interface LanguageJourney {
  readonly walk: Walk;
  readonly language: string;
  readonly person: Person;
  /** Pictures to hand in; any will do unless somebody looks at them. */
  readonly photos?: { readonly result: PickedFile; readonly identity: PickedFile };
}

const field = (page: Page, name: string): Locator => page.locator(`main [name="${name}"]`);
const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`main [name="${name}"][value="${value}"]`).check();
const goOn = (page: Page): Promise<void> =>
  page.locator('main form button.button-primary[type=submit]').first().click();

async function typeDate(page: Page, name: string, date: TypedDate): Promise<void> {
  for (const part of ['year', 'month', 'day'] as const) await field(page, `${name}-${part}`).fill(date[part]);
}

/** From the landing page to the page after filing. */
export async function fileIn({ walk, language, person, photos }: LanguageJourney): Promise<void> {
  const { page, world, look } = walk;
  await page.goto(`/${language}`);
  await look('landing');
  await page.goto(`/${language}/filing/consent`);
  await goOn(page);
  await look('consent-error');
  await choose(page, 'agree', 'yes');
  await goOn(page);
  await look('conditions');
  await goOn(page);
  await look('conditions-error');
  await typeDate(page, 'birth-date', person.born);
  await choose(page, 'symptoms', person.onset === null ? 'no' : 'yes');
  if (person.onset !== null) await typeDate(page, 'onset', person.onset);
  await typeDate(page, 'tested', person.tested);
  await choose(page, 'test-place', 'own-kit');
  await choose(page, 'pregnancy', 'no');
  await choose(page, 'risk-factors', 'none');
  await choose(page, 'lives-in-prefecture', 'yes');
  await choose(page, 'self-management', 'yes');
  await goOn(page);
  await look('applicant');
  await goOn(page);
  await look('applicant-error');
  await field(page, 'name').fill(person.name);
  await field(page, 'name-kana').fill(person.kana);
  await field(page, 'postal-code').fill(person.postalCode);
  await field(page, 'street').fill(person.house);
  await field(page, 'phone').fill(person.phone);
  await field(page, 'email').fill(person.email);
  await field(page, 'email-again').fill(person.email);
  await choose(page, 'observation-channel', 'web');
  await goOn(page);
  await look('email');
  await world.settle();
  await field(page, 'code').fill('000000');
  await goOn(page);
  await look('email-error');
  await field(page, 'code').fill(/\b\d{6}\b/.exec(world.mailTo(person.email).body)?.[0] ?? '');
  await goOn(page);
  await look('evidence');
  await goOn(page);
  await look('evidence-error');
  await choose(page, 'evidence-kind', 'kit');
  await choose(page, 'kit-listed', 'yes');
  await field(page, 'test-result').setInputFiles(photos?.result ?? (await photo(1)));
  await field(page, 'identity').setInputFiles(photos?.identity ?? (await photo(2)));
  await goOn(page);
  await look('confirm');
  await goOn(page);
  await page.waitForURL(`**/${language}/filing/done`);
  await look('done');
}

/** Opens the newest mailed link and says month and day of birth. */
export async function openLinkIn({ walk, person }: LanguageJourney): Promise<void> {
  const { page, world, look } = walk;
  await world.settle();
  await page.goto(linkIn(world.mailTo(person.email, 'http').body));
  await look('open-link');
  await field(page, 'birthday-month').fill('13');
  await goOn(page);
  await look('open-link-error');
  await field(page, 'birthday-month').fill(person.born.month);
  await field(page, 'birthday-day').fill(person.born.day);
  await goOn(page);
  await page.waitForURL('**/status');
  await look('status');
}

/** Answers the question of the day. */
export async function answerIn(
  { walk, language }: LanguageJourney,
  said: { readonly temperature: string; readonly condition: string; readonly urgent?: boolean },
): Promise<void> {
  const { page, look } = walk;
  await page.goto(`/${language}/observe`);
  await look('observe');
  await field(page, 'temperature').fill('3');
  await goOn(page);
  await look('observe-error');
  await field(page, 'temperature').fill(said.temperature);
  await choose(page, 'condition', said.condition);
  if (said.urgent === true) await page.locator('main [name="emergencySymptoms"]').first().check();
  await goOn(page);
  await look(said.urgent === true ? 'observed-urgent' : 'observed');
}

/** Every page that a person with an issued filing can open. */
export async function lookAroundIn({ walk, language }: LanguageJourney): Promise<void> {
  for (const path of ['status', 'observations', 'status/access-log', 'withdraw', 'certificate']) {
    await walk.page.goto(`/${language}/${path}`);
    await walk.look(path);
  }
}

/** Every page that anybody can open. */
export async function visitPublicPagesIn(walk: Walk, language: string): Promise<void> {
  const paths = walk.world.routes
    .filter(({ method, path, access }) => method === 'GET' && access.kind === 'anyone' && isPublicPage(path))
    .map(({ path }) => path.replace(':language', language));
  for (const path of [
    ...paths,
    `/${language}/nothing-here`,
    `/${language}/status`,
    `/v?language=${language}`,
  ]) {
    await walk.page.goto(path);
    await walk.look(path.replace(`/${language}`, '') || 'landing');
  }
}

const isPublicPage = (path: string): boolean =>
  /^\/:language(\/[^:]*)?$/.test(path) && !path.includes('.') && !path.startsWith('/:language/filing');
