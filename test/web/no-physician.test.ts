import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { fillIn } from './acts.ts';
import { createClient } from './client.ts';
import { washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

const OF_A_PHYSICIAN = /physician|doctor|diagnos|institution|hospital|clinic/;
const STEPS = ['consent', 'conditions', 'applicant', 'email', 'evidence', 'confirm'];

let world: TestWorld;
let rows: Rows;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

describe('recuperating without a physician (E-03)', () => {
  it('asks at no step who made a diagnosis, or where', async () => {
    const client = createClient(world.origin);
    await fillIn(world, client, washimi);
    const pages = await Promise.all(STEPS.map(step => client.get(`/ja/filing/${step}`)));
    const names = new Set(
      pages.flatMap(({ text }) => [...text.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name)),
    );
    expect(names.size).toBeGreaterThan(15);
    expect([...names].filter(name => OF_A_PHYSICIAN.test(name))).toEqual([]);
  });

  it('keeps no physician with a filing', async () => {
    const columns = await rows.select<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'app' and table_name in ('filing', 'filing_draft', 'filing_event')`,
    );
    expect(columns.length).toBeGreaterThan(30);
    expect(columns.map(({ name }) => name).filter(name => OF_A_PHYSICIAN.test(name))).toEqual([
      'tested_at_medical_institution',
    ]);
  });
});
