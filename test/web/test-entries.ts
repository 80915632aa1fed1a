import type { TrainingCredentials } from '../../src/modules/accounts/index.ts';
import type { TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient, type Fields } from './client.ts';
import type { Rows } from './rows.ts';

export const NEW_TEST = '/console/tests/new';

/** Everything that a negative needs. */
export const negative = {
  sampledOn: '7/18',
  resultedOn: '7/19',
  specimen: 'saliva',
  method: 'pcr',
  result: 'negative',
};

/** Somebody in whom the disease was found. */
export const infected = {
  ...negative,
  result: 'positive',
  name: '山﨑　花子',
  nameKana: 'やまざき はなこ',
  birthDate: 'S45.3.1',
  sex: 'female',
  phone: '090-1234-5678',
  postalCode: '243-0432',
  address: '中央1-1',
};

/** A report as the database holds it. */
export interface StoredTest {
  readonly id: string;
  readonly facility: string;
  readonly status: string;
  readonly revision: number;
  readonly result: string;
  readonly channel: string;
  readonly reason: string | null;
  readonly proxy: boolean;
  readonly contract: string;
  readonly person: string | null;
}

export async function storedTest({ select }: Rows, id: string): Promise<StoredTest | undefined> {
  const [found] = await select<StoredTest & Record<string, unknown>>(
    `select report_id as id, facility_id as facility, status, revision, result, entry_channel as channel,
       channel_reason as reason, proxy, contract_state as contract, person_id as person
     from app.test_report where report_id = $1`,
    [id],
  );
  return found;
}

export const testCount = async (rows: Rows): Promise<number> => (await rows.counts()).test_report ?? 0;

/** The id of the form on a page. */
export const formIdIn = ({ text }: Answer): string =>
  /name="formId"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? '';

/** The report that an answer confirms. */
export const doneIn = ({ location }: Answer): string =>
  /done=([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? 'none';

/** Opens the form and sends it filled in. */
export async function enterTest(client: Client, fields: Fields, query = ''): Promise<Answer> {
  const form = await client.get(`${NEW_TEST}${query}`);
  return client.post(NEW_TEST, { formId: formIdIn(form), ...fields });
}

/** A browser of somebody of the staff who has signed in. */
export async function signedIn(world: TestWorld, account: TrainingCredentials): Promise<Client> {
  const client = createClient(world.origin);
  await signIn(world, client, account);
  return client;
}
