import { type PlainDate, parsePlainDate } from '../../src/kernel/plain-date.ts';
import type { TrainingCredentials } from '../../src/modules/accounts/index.ts';
import { insertProgramme } from '../../src/modules/municipal-support/repository/programme.repository.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { type Answer, type Client, createClient } from '../web/client.ts';
import { EBINA } from '../world/test-staff.ts';
import type { TestWorld } from '../world/test-world.ts';
import type { ProviderOfTests } from './package-of-tests.ts';

/** Signs somebody of a city, Ebina unless told, in as they do it: organisation, name and password, then the code. */
export async function signInAtCity(
  world: TestWorld,
  { loginName, password, totpSecret }: TrainingCredentials,
  office = EBINA,
): Promise<Client> {
  const client = createClient(world.origin);
  const first = await client.post('/console/sign-in', { office: String(office), loginName, password });
  expectPath(first, '/console/sign-in/code');
  expectPath(await client.post('/console/sign-in/code', { code: world.codeOf(totpSecret) }), '/console');
  return client;
}

export function expectPath(answer: Answer, path: string): void {
  if (answer.status !== 303 || answer.location !== path)
    throw new Error(
      `${answer.method} ${answer.path} answered ${answer.status} ${answer.location ?? answer.text}, not ${path}`,
    );
}

/** Enters the programme of Ebina, from the day on which it began (E-12). */
export const enterProgramme = (world: TestWorld): Promise<void> =>
  world.deps.database.withTenant(systemActor(EBINA, 'test'), async tx => {
    exemptFromAudit(tx, 'The programme of a test.');
    await insertProgramme(tx, {
      ordinance: '海老名市新型コロナウイルス感染症自宅療養者支援事業実施要綱',
      holdsFrom: '2021-02-05' as PlainDate,
      inForceOn: '2021-02-05' as PlainDate,
      startsOn: parsePlainDate('2021-02-05') as PlainDate,
      services: { 'health-call': '3', shopping: '3', rubbish: '3' },
      offerWithinHours: 24,
    });
  });

/** What is typed to register a provider's key. */
export const keyForm = ({ publicKey, fingerprint }: ProviderOfTests) => ({
  providerCode: '140007',
  providerName: '神奈川県',
  publicKey: JSON.stringify(publicKey),
  fingerprint,
});

/** What is typed to enter the agreement of 2021. */
export const BASIS_FORM = {
  providerCode: '140007',
  title: '自宅療養者への支援の覚書',
  ownProcedure: '海老名市個人情報保護審査会への報告',
  inquiries: '自宅療養グループ 045-000-0000',
  category: 'notified',
  purposes: ['shopping', 'rubbish'],
  fields: ['name', 'address', 'contact', 'period'],
  validFrom: '令和3年4月22日',
  validThrough: '2022-03-31',
} as const;
