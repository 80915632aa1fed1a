import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../test/database/test-database.ts';
import type { AuthorityId } from '../../kernel/ids.ts';
import { fixedClock } from '../clock/fixed.clock.ts';
import { createIdSource } from '../ids/uuid-v7.ts';
import { type Authority, listAuthorities, registerAuthority } from './authority.repository.ts';
import { type Database, openDatabase } from './database.ts';

let test: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  const clock = fixedClock('2022-02-14T09:00');
  database = await openDatabase({
    url: test.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
  });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const authority = (authorityId: number, kind: Authority['kind'], name: string): Authority => ({
  authorityId: authorityId as AuthorityId,
  kind,
  name,
  host: null,
});

describe('the register of authorities', () => {
  it('holds prefectures, cities with a health centre and special wards, municipalities beside them, and no other kind (H-01)', async () => {
    const all = [
      authority(131016, 'special-ward', '千代田区'),
      authority(140007, 'prefecture', '神奈川県'),
      authority(141500, 'health-centre-city', '相模原市'),
      authority(142158, 'municipality', '海老名市'),
    ];
    for (const one of all.toReversed()) await registerAuthority(database, one);
    expect(await listAuthorities(database)).toEqual(all);
    const other = authority(142000, 'village' as Authority['kind'], '村');
    await expect(registerAuthority(database, other)).rejects.toThrow(/check/);
  });

  it('keeps an authority as it was registered first', async () => {
    await registerAuthority(database, authority(140007, 'municipality', 'another name'));
    expect(await listAuthorities(database)).toContainEqual(authority(140007, 'prefecture', '神奈川県'));
  });
});
