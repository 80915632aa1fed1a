import type { Person } from './people.ts';
import type { Walk } from './walk.ts';

/** Opens the link in the newest mail that holds `text`, and shows with month and day of birth who one is. */
export async function openMailedLink(walk: Walk, person: Person, text: string): Promise<void> {
  const { page, world, look } = walk;
  await world.settle();
  await page.goto(linkIn(world.mailTo(person.email, text).body));
  await look('open-link');
  await typeBirthday(walk, person);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Types month and day of birth and opens the link. */
export async function typeBirthday({ page }: Walk, { born }: Pick<Person, 'born'>): Promise<void> {
  const birthday = page.getByRole('group', { name: '誕生日' });
  await birthday.getByLabel('月').fill(born.month);
  await birthday.getByLabel('日', { exact: true }).fill(born.day);
  await page.getByRole('button', { name: '開く' }).click();
}

/** The one address in a mail. */
export function linkIn(body: string): string {
  const [link, ...more] = body.match(/https?:\/\/\S+/g) ?? [];
  if (link === undefined || more.length > 0) throw new Error('The mail does not hold one link.');
  return link;
}
