import type { Keyboard } from './keyboard.ts';
import type { Person, TypedDate } from './people.ts';
import { photo } from './photos.ts';
import type { Walk } from './walk.ts';

const MAIN_BUTTON = 'main form button.button-primary[type=submit]';

/** Files by the keys alone, from the landing page to the page after filing, with one mistake on the way. */
export async function fileByKeyboard(walk: Walk, keys: Keyboard, person: Person): Promise<void> {
  const { page, world, look } = walk;
  const typeDate = async (name: string, date: TypedDate): Promise<void> => {
    for (const part of ['year', 'month', 'day'] as const) await keys.type(`${name}-${part}`, date[part]);
  };
  await page.goto('/ja');
  await keys.pressOn('main a.button[href$="/filing/consent"]');
  await keys.tick('agree', 'yes');
  await keys.pressOn(MAIN_BUTTON);
  await keys.pressOn(MAIN_BUTTON);
  await look('conditions-error');
  await typeDate('birth-date', person.born);
  await keys.choose('symptoms', person.onset === null ? 'no' : 'yes');
  if (person.onset !== null) await typeDate('onset', person.onset);
  await typeDate('tested', person.tested);
  await keys.choose('test-place', 'own-kit');
  await keys.choose('pregnancy', 'no');
  await keys.tick('risk-factors', 'none');
  await keys.choose('lives-in-prefecture', 'yes');
  await keys.choose('self-management', 'yes');
  await keys.pressOn(MAIN_BUTTON);
  await keys.type('name', person.name);
  await keys.type('name-kana', person.kana);
  await keys.type('postal-code', person.postalCode);
  await keys.type('street', person.house);
  await keys.type('phone', person.phone);
  await keys.type('email', person.email);
  await keys.type('email-again', person.email);
  await keys.choose('observation-channel', 'web');
  await keys.pressOn(MAIN_BUTTON);
  await world.settle();
  await keys.type('code', /\b\d{6}\b/.exec(world.mailTo(person.email).body)?.[0] ?? '');
  await keys.pressOn(MAIN_BUTTON);
  await keys.choose('evidence-kind', 'kit');
  await keys.tick('kit-listed', 'yes');
  await keys.pickFile('test-result', await photo(1));
  await keys.pickFile('identity', await photo(2));
  await look('evidence');
  await keys.pressOn(MAIN_BUTTON);
  await keys.pressOn(MAIN_BUTTON);
  await look('done');
}
