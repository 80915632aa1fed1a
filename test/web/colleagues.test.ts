import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/modules/accounts/console/words.ts';
import { ensureTrainingStaff, type Role } from '../../src/modules/accounts/index.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { openRows, type Rows } from './rows.ts';

const COLLEAGUES = '/console/colleagues';
const NEW = `${COLLEAGUES}/new`;
const TYPED = { displayName: '看護 花子', unitName: '海老名クリニック', role: 'clinic' };

let world: TestWorld;
let rows: Rows;
/** Managers of a clinic, of a hotel, of another clinic, and of the authority. */
let clinic: Client;
let hotel: Client;
let neighbour: Client;
let authority: Client;

beforeAll(async () => {
  world = await startTestWorld('2020-07-20T09:00');
  rows = await openRows(world);
  [clinic, hotel, authority] = [
    await client('clinic-manager'),
    await client('hotel-manager'),
    await client('manager'),
  ];
  neighbour = await clientOf(await staff('neighbour', 'clinic-manager', 'otherClinic'));
});

afterAll(async () => {
  await rows.close();
  await world.stop();
});

async function clientOf(staff: Parameters<typeof signIn>[2]): Promise<Client> {
  const made = createClient(world.origin);
  await signIn(world, made, staff);
  return made;
}
const client = (role: Role): Promise<Client> => clientOf(world.staff[role]);

const staff = (loginName: string, role: Role, facility: 'clinic' | 'otherClinic') =>
  ensureTrainingStaff(
    { ...world.deps, clock: world.deps.signInClock },
    {
      bounds: {
        facilityId: world.staff.facilities[facility].facilityId,
        validFrom: null,
        validThrough: null,
      },
      authorityId: KANAGAWA,
      loginName,
      role,
      displayName: `Staff ${loginName}`,
      unitName: 'Unit',
      password: `a-long-password-for-${loginName}`,
    },
  );

const plain = ({ text }: Answer): string => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const facilityOf = async (loginName: string): Promise<string | null> =>
  (
    await rows.select<{ id: string | null }>(
      'select facility_id as id from app.staff_account where login_name = $1',
      [loginName],
    )
  )[0]?.id ?? null;
const pathOf = async (loginName: string): Promise<string> => {
  const [row] = await rows.select<{ id: string }>(
    'select account_id as id from app.staff_account where login_name = $1',
    [loginName],
  );
  return `${COLLEAGUES}/${row?.id}`;
};
const reasonOf = (answer: Answer, reason: keyof typeof words.reasons): readonly [number, boolean] => [
  answer.status,
  plain(answer).includes(words.reasons[reason]),
];

describe('an institution’s manager', () => {
  it('opens an account of their own institution, whose owner then signs in there', async () => {
    const form = await clinic.get(NEW);
    expect([...form.text.matchAll(/name="role"[^>]*value="([^"]+)"/g)].map(([, role]) => role)).toEqual([
      'clinic',
      'clinic-manager',
    ]);
    const made = await clinic.post(NEW, { ...TYPED, loginName: 'nurse.hanako' });
    expect(made.status).toBe(200);
    expect(await facilityOf('nurse.hanako')).toBe(world.staff.facilities.clinic.facilityId);
    const password = /<code>([a-z0-9-]{24})<\/code>/.exec(made.text)?.[1] ?? '';
    const nurse = createClient(world.origin);
    const given = await nurse.post('/console/sign-in', { loginName: 'nurse.hanako', password });
    expect(given.location).toBe('/console/sign-in/enrol');
  });

  it('gives no role of another kind, whatever is posted', async () => {
    for (const role of ['hospital', 'hotel-manager', 'manager', 'entry-support', 'auditor', 'root']) {
      const answer = await clinic.post(NEW, { ...TYPED, loginName: `tries.${role}`, role });
      expect(answer.status, role).toBe(422);
      expect(await facilityOf(`tries.${role}`), role).toBeNull();
    }
    const path = await pathOf('clinic');
    for (const role of ['hospital', 'manager', 'entry-support'])
      expect(
        reasonOf(await clinic.post(`${path}/change-role`, { role }), 'role-out-of-bounds'),
        role,
      ).toEqual([422, true]);
  });

  it('sees the people of their own institution alone', async () => {
    const list = plain(await clinic.get(COLLEAGUES));
    expect(list).toContain('clinic-manager');
    for (const other of ['hospital', 'hotel-manager', 'other-clinic', 'neighbour', 'reviewer'])
      expect(list, other).not.toContain(`Staff ${other} `);
  });

  it('finds nobody of another institution or of the authority: all is as if they did not exist', async () => {
    const nobody = await clinic.get(`${COLLEAGUES}/${randomUUID()}`);
    expect(nobody.status).toBe(404);
    for (const loginName of ['other-clinic', 'neighbour', 'hospital-manager', 'manager', 'reviewer']) {
      const path = await pathOf(loginName);
      const before = await rows.select('select * from app.staff_account where login_name = $1', [loginName]);
      for (const step of [
        '',
        '/suspend',
        '/reset-password',
        '/reset-second-factor',
        '/change-role',
        '/extend',
      ]) {
        const seen = await clinic.get(`${path}${step}`);
        expect([seen.status, seen.text], `${loginName}${step}`).toEqual([404, nobody.text]);
        if (step === '') continue;
        const done = await clinic.post(`${path}${step}`, { role: 'clinic' });
        expect([done.status, done.text], `${loginName}${step}`).toEqual([404, nobody.text]);
      }
      expect(await rows.select('select * from app.staff_account where login_name = $1', [loginName])).toEqual(
        before,
      );
    }
  });

  it('suspends, reactivates and resets a colleague, who is signed out at once', async () => {
    const person = await client('clinic');
    const path = await pathOf('clinic');
    expect((await clinic.post(`${path}/suspend`)).location).toBe(`${path}?done=suspend`);
    expect((await person.get('/console')).location).toContain('/console/sign-in');
    expect((await clinic.post(`${path}/reactivate`)).status).toBe(303);
    const reset = await clinic.post(`${path}/reset-password`);
    expect(/<code>[a-z0-9-]{24}<\/code>/.test(reset.text)).toBe(true);
    expect((await clinic.post(`${path}/reset-second-factor`)).status).toBe(200);
  });

  it('never changes their own account, and is never the last one taken away', async () => {
    const own = await pathOf('clinic-manager');
    expect(reasonOf(await clinic.post(`${own}/suspend`), 'own-account')).toEqual([422, true]);
    const asAuthority = own.replace(COLLEAGUES, '/console/accounts');
    for (const [step, fields] of [
      ['suspend', {}],
      ['change-role', { role: 'clinic' }],
    ] as const)
      expect(reasonOf(await authority.post(`${asAuthority}/${step}`, fields), 'last-manager'), step).toEqual([
        422,
        true,
      ]);
  });

  it('leaves one of two who suspend each other at once', async () => {
    const second = await clientOf(await staff('second.manager', 'clinic-manager', 'clinic'));
    const [one, two] = [await pathOf('clinic-manager'), await pathOf('second.manager')];
    await Promise.all([clinic.post(`${two}/suspend`), second.post(`${one}/suspend`)]);
    const [left] = await rows.select<{ active: number }>(
      `select count(*)::int as active from app.staff_account
       where facility_id = $1 and role = 'clinic-manager' and status = 'active'`,
      [world.staff.facilities.clinic.facilityId],
    );
    expect(left?.active).toBe(1);
  });

  it('is no manager of the authority’s accounts, and the authority’s manager has no colleagues’ page', async () => {
    expect((await hotel.get('/console/accounts')).status).toBe(404);
    expect((await authority.get(COLLEAGUES)).status).toBe(404);
    expect((await neighbour.get(COLLEAGUES)).status).toBe(200);
    const institutions = plain(await authority.get('/console/accounts?of=institutions'));
    expect(institutions).toContain('Staff hospital-manager');
    expect(institutions).not.toContain('Staff reviewer ');
    expect(plain(await authority.get('/console/accounts'))).not.toContain('Staff hospital-manager');
  });
});
