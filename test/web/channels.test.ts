import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../src/composition/tick.ts';
import type { OutgoingMessage } from '../../src/modules/messaging/index.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Client, createClient } from './client.ts';

const CHANNELS = '/console/channels';
const CANARY = 'canary@centre.invalid';
const MINUTE = 60_000;

let world: TestWorld;
let nurse: Client;
beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00', {
    alarmMail: ['duty@centre.invalid'],
    canary: { mail: CANARY, line: null, phone: null },
  });
  nurse = createClient(world.origin);
  await signIn(world, nurse, world.staff['health-centre']);
});
afterAll(() => world.stop());

const pass = async (minutes: number): Promise<void> => {
  await world.clock.advance(minutes * MINUTE);
  await tick(world.deps);
  await world.settle();
};
const canaries = (): readonly OutgoingMessage[] =>
  world.mails.filter(({ recipient }) => recipient === CANARY);
/** The path of the newest canary's address. */
const canaryPath = (): string => /\/canary\/[\w-]+/.exec(canaries().at(-1)?.body ?? '')?.[0] ?? '';

describe('the page of channels', () => {
  it('says that nothing is wrong, and what each channel is', async () => {
    const { text } = await nurse.get(CHANNELS);
    for (const words of [
      '警報は出ていません',
      '自動音声の電話',
      'まだ使っていない',
      '上限なし',
      '送っていない',
    ])
      expect(text).toContain(words);
  });

  it('shows a canary on its way, and its arrival once its address was opened and confirmed', async () => {
    await pass(1);
    expect(canaries()).toHaveLength(1);
    expect((await nurse.get(CHANNELS)).text).toContain('確認待ち');

    const robot = createClient(world.origin);
    expect((await robot.get(canaryPath())).text).toContain('届いた');
    expect((await nurse.get(CHANNELS)).text).toContain('確認待ち');
    const { status, location } = await robot.post(canaryPath());
    expect(status).toBe(303);
    expect((await robot.get(location ?? '')).text).toContain('確認しました');
    expect((await nurse.get(CHANNELS)).text).toMatch(/に送り、.*に確認/);
  });

  it('gives nothing away to whoever guesses a canary', async () => {
    const stranger = createClient(world.origin);
    expect((await stranger.get('/canary/guessed')).status).toBe(404);
    expect((await stranger.post('/canary/guessed')).status).toBe(404);
  });

  it('shows an alarm, tells it by one neutral mail, and remembers who looks after it', async () => {
    await pass(30);
    await pass(15);
    await pass(1);
    const page = await nurse.get(CHANNELS);
    expect(page.text).toContain('試しのメッセージが、戻ってこない');
    const alarmMails = world.mails.filter(({ recipient }) => recipient === 'duty@centre.invalid');
    expect(alarmMails).toHaveLength(1);
    expect(alarmMails[0]?.body).toContain(`${world.origin}${CHANNELS}`);

    const action = /action="(\/console\/channels\/alarms\/[^"]+)"/.exec(page.text)?.[1] ?? '';
    expect((await nurse.post(action)).location).toBe(CHANNELS);
    const after = (await nurse.get(CHANNELS)).text;
    expect(after).toMatch(/さんが対応（/);
    expect(after).not.toContain(action);

    await pass(14);
    await createClient(world.origin).post(canaryPath());
    await pass(1);
    const ended = (await nurse.get(CHANNELS)).text;
    expect(ended).toContain('警報は出ていません');
    expect(ended).toContain('終わった時刻');
  });

  it('is hidden from those who may not read channels', async () => {
    const reviewer = createClient(world.origin);
    await signIn(world, reviewer, world.staff.reviewer);
    expect((await reviewer.get(CHANNELS)).status).toBe(404);
    expect((await reviewer.get('/console')).text).not.toContain(CHANNELS);
  });
});
