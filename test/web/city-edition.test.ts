import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAtCity } from '../city/city-office.ts';
import { EBINA } from '../world/test-staff.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { createClient } from './client.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00', { edition: 'city', defaultAuthority: EBINA });
});
afterAll(() => world.stop());

/** The console, and what the operator's machines ask for; whose work the console shows is said by its permissions. */
const SERVED = /^\/(healthz|readyz|metrics)?$|^\/console($|\/)/;

describe('an installation of a city alone', () => {
  it('serves the unit and nobody else: no residents, no institutions, no provider at a door (E-32, E-33)', () => {
    const paths = world.routes.map(({ path }) => path).filter(path => !path.startsWith('/assets/'));
    expect(paths.filter(path => !SERVED.test(path))).toEqual([]);
    const kinds = new Set(world.routes.map(({ access }) => access.kind));
    expect([...kinds].sort()).toEqual(['anyone', 'staff', 'staff-first-factor']);
    const permissions = new Set(
      world.routes.flatMap(({ access }) =>
        access.kind === 'staff' ? [access.permission.split('.')[0]] : [],
      ),
    );
    expect([...permissions].sort()).toEqual(['account', 'colleague', 'home', 'package', 'support']);
  });

  it('leads from the bare address to the console, and has no page of a resident', async () => {
    const visitor = createClient(world.origin);
    expect((await visitor.get('/')).location).toBe('/console');
    expect((await visitor.get('/ja')).status).toBe(404);
    expect((await visitor.post('/hooks/line', '{}')).status).toBe(404);
    const lost = await visitor.get('/nowhere');
    expect(lost.text).not.toMatch(/tel:|href="\/ja/);
  });

  it('asks for the organisation only where there are several, and knows no prefecture', async () => {
    const page = (await createClient(world.origin).get('/console/sign-in')).text;
    expect(page).toContain('海老名市');
    expect(page).toContain('大和市');
    expect(page).not.toContain('神奈川県');
  });

  it('shows its people their own work from the first page on', async () => {
    const leader = await signInAtCity(world, world.staff['support-leader']);
    const home = (await leader.get('/console')).text;
    for (const text of ['海老名市', '県からのファイル', '個人情報の保存と破棄']) expect(home).toContain(text);
    for (const text of ['審査', '発生届', '健康観察']) expect(home).not.toContain(text);
  });

  it('has nothing to send by, and its tick does the work of a city', async () => {
    expect(world.deps.authorities.map(({ name }) => name)).toEqual(['大和市', '海老名市']);
    await world.pass(1);
    expect(world.mails).toEqual([]);
  });
});
