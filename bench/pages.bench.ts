import { startChildServer } from './child-server.ts';
import { loadFor } from './load.ts';
import { type Comparison, compare, figureOf, type Sample } from './measure.ts';
import { draftCookie, prepareDrafts } from './prepare-drafts.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const CONNECTIONS = 20;
const WARM_UP_SECONDS = 1;
const MEASURES = { unit: 'pages', latencyOf: 'request' };

/** The landing page, and step 1 with a draft behind it, beside a bare "hello" of the same web framework and server. */
export async function benchPages(world: World, size: Size): Promise<readonly Comparison[]> {
  const [draft] = await prepareDrafts(world, { count: 1, upTo: 'conditions' });
  if (draft === undefined) throw new Error('No draft was prepared.');
  const application = await world.application();
  const hello = await startChildServer({ name: 'hello' });
  try {
    const stretch = (origin: string, path: string, headers: Record<string, string> = {}) => {
      const load = { url: origin, connections: CONNECTIONS, status: 200 };
      return (seconds: number): Promise<Sample> => loadFor(load, seconds, { path, headers });
    };
    const stretches = [
      stretch(hello.origin, '/'),
      stretch(application.origin, '/ja'),
      stretch(application.origin, '/ja/filing/conditions', { cookie: draftCookie(draft) }),
    ];
    for (const run of stretches) await run(WARM_UP_SECONDS);
    const samples: Sample[][] = stretches.map(() => []);
    for (let round = 0; round < size.rounds; round += 1)
      for (const [turn, run] of stretches.entries()) samples[turn]?.push(await run(size.pageSeconds));

    const [bare = [], landing = [], step1 = []] = samples;
    const baseline = figureOf('bare Hono "hello"', bare);
    return [
      compare('landing page', MEASURES, figureOf(`GET /ja, ${CONNECTIONS} connections`, landing), baseline),
      compare(
        'step 1 with a draft',
        MEASURES,
        figureOf(`GET /ja/filing/conditions, ${CONNECTIONS} connections`, step1),
        baseline,
      ),
    ];
  } finally {
    await hello.stop();
  }
}
