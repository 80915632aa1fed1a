import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
});
afterAll(() => world.stop());

describe('a started program', () => {
  it('answers', async () => {
    for (const path of ['/healthz', '/readyz', '/ja', '/v', '/console/sign-in', '/nothing'])
      console.log(path, (await fetch(world.origin + path)).status, (await (await fetch(world.origin + path)).text()).length);
    expect(1).toBe(1);
  });
});
