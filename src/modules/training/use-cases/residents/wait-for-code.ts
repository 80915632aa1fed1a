import { setTimeout as delay } from 'node:timers/promises';
import { addMs } from '../../../../kernel/instant.ts';
import { deliveriesBetween } from '../../repository/delivery.repository.ts';
import { type ResidentWorld, readMail, subjectsOf } from './resident-world.ts';

const CODE = /(?<!\d)\d{6}(?!\d)/;
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 15;

/** Waits for the mail with the code and reads it. Throws when none comes: the job worker must be running. */
export async function waitForCode(
  world: Pick<ResidentWorld, 'deps'>,
  email: string,
  askedAt = world.deps.clock.now(),
): Promise<string> {
  const subjects = subjectsOf(world, 'email-code');
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await delay(LOOK_EVERY_MS)) {
    const now = addMs(world.deps.clock.now(), 1);
    const mails = await readMail(world, tx => deliveriesBetween(tx, subjects, addMs(askedAt, -1), now));
    const code = CODE.exec(mails.findLast(({ recipient }) => recipient === email)?.body ?? '')?.[0];
    if (code !== undefined) return code;
  }
  throw new Error('The mail with the code did not come. Is the job worker running?');
}
