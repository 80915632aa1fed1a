import { expect } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { openRows, type Rows } from './rows.ts';

export const FACILITIES = '/console/facilities';
export const ENROLMENT = '/console/enrolment';

/** A clinic as it is typed into the form. */
export const CLINIC = {
  kind: 'outpatient-clinic',
  code: '1411012349',
  name: '海老名さくら内科',
  postalCode: '243-0432',
  municipality: '海老名市',
  address: '中央1-2-3',
  phone: '046-231-4567',
  email: 'desk@sakura.invalid',
  healthCentre: '',
};
export const APPLICANT = { name: '院長 花子', phone: '090-1111-2222', email: 'hanako@sakura.invalid' };

export interface Account {
  readonly loginName: string;
  readonly password: string;
}

/** The whole program on 17 July 2020, with a manager of the authority signed in. */
export interface InstitutionWorld {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly manager: Client;
  /** Adds a clinic that differs from `CLINIC` as told; returns its id. */
  readonly add: (changed: Partial<typeof CLINIC>) => Promise<string>;
  readonly statusOf: (facilityId: string) => Promise<string | undefined>;
  /** Enters the campaign up to the issue of the account. */
  readonly issue: (facilityId: string, email: string, loginName: string) => Promise<Account>;
  readonly stop: () => Promise<void>;
}

export async function startInstitutionWorld(): Promise<InstitutionWorld> {
  const world = await startTestWorld('2020-07-17T09:00');
  const rows = await openRows(world);
  const manager = createClient(world.origin);
  await signIn(world, manager, world.staff.manager);
  return {
    world,
    rows,
    manager,
    add: async changed => {
      const added = await manager.post(`${FACILITIES}/new`, { ...CLINIC, ...changed });
      expect(added.status, plain(added)).toBe(303);
      return added.location?.split('/').at(-1) ?? '';
    },
    statusOf: async facilityId => {
      const [found] = await rows.select<{ status: string }>(
        'select status from app.facility_enrolment where facility_id = $1',
        [facilityId],
      );
      return found?.status;
    },
    issue: async (facilityId, email, loginName) => {
      const page = `${ENROLMENT}/${facilityId}`;
      await manager.post(`${page}/invite`);
      await world.settle();
      await createClient(world.origin).post(linkIn(world.mailTo(email).body), APPLICANT);
      await manager.post(`${page}/review`, { called: 'yes' });
      const issued = await manager.post(`${page}/issue`, { loginName, as: 'page' });
      const password = passwordOn(issued);
      expect(password, plain(issued)).not.toBe('');
      return { loginName, password };
    },
    stop: async () => {
      await rows.close();
      await world.stop();
    },
  };
}

/** The first sign-in of somebody with an initial password: own password and second factor. */
export async function firstSignIn(world: TestWorld, account: Account): Promise<Client> {
  const person = createClient(world.origin);
  const { loginName, password } = account;
  const given = await person.post('/console/sign-in', { loginName, password });
  expect(given.location).toBe('/console/sign-in/enrol');
  const enrol = await person.get('/console/sign-in/enrol');
  const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(enrol.text)?.[1] ?? '').replaceAll(' ', '');
  const newPassword = 'umi yama kawa sora hana';
  const code = world.codeOf(secret);
  const done = await person.post('/console/sign-in/enrol', { code, newPassword, repeated: newPassword });
  expect(done.location, plain(done)).toBe('/console');
  await world.settle();
  return person;
}

export const plain = ({ text }: Answer): string => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
export const linkIn = (body: string): string =>
  /\/institutions\/apply\/[A-Za-z0-9_-]{43}/.exec(body)?.[0] ?? '';
export const passwordOn = ({ text }: Answer): string =>
  /<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){4})<\/code>/.exec(text)?.[1] ?? '';
