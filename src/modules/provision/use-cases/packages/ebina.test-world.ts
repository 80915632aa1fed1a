import type { Uuid } from '../../../../kernel/ids.ts';
import { EBINA, type PackagesWorld, startPackagesWorld, YAMATO } from './packages.test-world.ts';

/** A register for one city, and six people: on the basis of the ordinance, of the law, and of another city. */
export interface EbinaWorld {
  readonly world: PackagesWorld;
  /** The basis for self-recuperators, from 2022-02-25 on. */
  readonly self: Uuid;
  /** That for notified patients, without the period, through 2022-03-31. */
  readonly notified: Uuid;
  /** `law` is a notified patient, `yamato` lives elsewhere, all others are self-recuperators in the city. */
  readonly people: Readonly<Record<'a' | 'b' | 'c' | 'd' | 'law' | 'yamato', Uuid>>;
}

/** The world of packages with the papers and people of one city; `at` is JST wall time. */
export async function startEbinaWorld(at: string): Promise<EbinaWorld> {
  const world = await startPackagesWorld(at);
  const self = await world.register({ category: 'self', municipalityCode: EBINA, validFrom: '2022-02-25' });
  const notified = await world.register({
    category: 'notified',
    municipalityCode: EBINA,
    fields: ['name', 'address', 'contact'],
    validFrom: '2021-04-22',
    validThrough: '2022-03-31',
  });
  await world.register({ category: 'contact', municipalityCode: EBINA, validFrom: '2021-04-22' });
  const [a, b, c, law, yamato, d] = (await world.people([
    { name: '一', startsOn: '2022-02-20' },
    { name: '二', startsOn: '2022-02-21' },
    { name: '三', startsOn: '2022-02-22', lastDay: '2022-03-01' },
    { name: '四', category: 'notified', startsOn: '2022-02-20' },
    { name: '五', municipalityCode: YAMATO, startsOn: '2022-02-20' },
    { name: '𠮷', startsOn: '2022-02-20' },
  ])) as [Uuid, Uuid, Uuid, Uuid, Uuid, Uuid];
  return { world, self, notified, people: { a, b, c, law, yamato, d } };
}
