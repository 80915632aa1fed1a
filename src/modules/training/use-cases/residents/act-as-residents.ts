import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import { type Act, dueActs } from './due-acts.ts';
import type { ResidentWorld } from './resident-world.ts';

const AT_ONCE = 16;

/** An act that was done, with the filing that it sent, when it sent one. */
export interface DoneAct extends Pick<Act, 'what' | 'plan'> {
  readonly filingId: Uuid | null;
}

/** Lets synthetic people do what falls into `(after, until]`, with the clock moving along. Returns what was done. */
export async function actAsResidents(
  world: ResidentWorld,
  after: Instant,
  until: Instant,
): Promise<readonly DoneAct[]> {
  const acts = await dueActs(world, after, until);
  const done: DoneAct[] = [];
  for (let next = 0; next < acts.length; next += AT_ONCE) {
    const group = acts.slice(next, next + AT_ONCE);
    const first = group[0];
    if (first !== undefined) await world.deps.clock.advanceTo(first.at);
    done.push(
      ...(await Promise.all(
        group.map(async ({ what, plan, run }) => ({ what, plan, filingId: await run() })),
      )),
    );
  }
  return done;
}
