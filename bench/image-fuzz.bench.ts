import { createImageSanitiser } from '../src/platform/images/threaded.image-sanitiser.ts';
import { FUZZ_KINDS, fuzzCase } from '../test/images/fuzz-cases.ts';
import { goodPhotos } from '../test/images/good-photos.ts';
import { faultsOf, outcomeName } from '../test/images/judge-photo.ts';
import { type Comparison, compare, figureOf, type Sample, secondsSince } from './measure.ts';
import { progress } from './progress.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

/** What the decoders may keep at most, most of it freed memory that the C library does not give back. */
const MOST_GROWTH_MB = 800;
/** What the second half of the files may add to the first: nothing is lost from file to file. */
const MOST_CREEP_MB = 150;
const MB = 1024 * 1024;

/**
 * Files that strangers might send, one after another through the reader of photos, beside the good photos that they were
 * made from. Ends with an error that names the seeds when something crashed, came through, or took too much memory.
 */
export async function benchImageFuzz(_world: World, size: Size): Promise<readonly Comparison[]> {
  const photos = await goodPhotos();
  const sanitiser = createImageSanitiser();
  const outcomes = new Map<string, number>();
  const faults: string[] = [];
  const memory = watchMemory();
  try {
    const good = await run(photos.length * 5, async turn => {
      const photo = photos[turn % photos.length];
      if (photo !== undefined) await sanitiser.sanitise(photo.file);
    });
    const halfway = Math.floor(size.imageCases / 2);
    let peakHalfwayMb = 0;
    const fuzzed = await run(size.imageCases, async seed => {
      if (seed === halfway) peakHalfwayMb = memory.peakMb();
      if (seed % 100 === 0) progress(`image-fuzz, ${seed} of ${size.imageCases}`);
      const tried = fuzzCase(seed, photos);
      const outcome = await sanitiser.sanitise(tried.file);
      const name = outcomeName(outcome);
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
      for (const fault of faultsOf(tried, outcome))
        faults.push(`seed ${seed}, ${tried.kind} of ${tried.from.name}: ${fault}`);
    });
    const grown = memory.peakMb() - memory.startMb;
    const crept = memory.peakMb() - peakHalfwayMb;
    if (grown > MOST_GROWTH_MB || crept > MOST_CREEP_MB)
      faults.push(`the process grew by ${grown} MB, ${crept} MB of them in the second half`);
    if (faults.length > 0) throw new Error(`Photos:\n${faults.join('\n')}`);
    const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
    return [
      compare(
        'photos of strangers',
        { unit: 'files', latencyOf: 'file' },
        figureOf(`${FUZZ_KINDS.length} kinds of spoilt files`, [fuzzed]),
        figureOf('the good photos that they were made from', [good]),
        [
          counts.join(', '),
          '0 crashes; every accepted one is a bare JPEG, upright, without metadata',
          `peak ${memory.peakMb()} MB resident, ${grown} MB more than before, ${crept} MB of them in the second half`,
        ],
      ),
    ];
  } finally {
    memory.stop();
    await sanitiser.stop();
  }
}

async function run(count: number, work: (turn: number) => Promise<void>): Promise<Sample> {
  const latencies: number[] = [];
  const started = performance.now();
  for (let turn = 0; turn < count; turn += 1) {
    const begun = performance.now();
    await work(turn);
    latencies.push(performance.now() - begun);
  }
  return { operations: count, seconds: secondsSince(started), latencies };
}

/** The threads that decode are of this process, so that its memory is theirs. */
function watchMemory() {
  const now = (): number => Math.round(process.memoryUsage.rss() / MB);
  const startMb = now();
  let peak = startMb;
  const timer = setInterval(() => {
    peak = Math.max(peak, now());
  }, 5);
  return { startMb, peakMb: () => peak, stop: () => clearInterval(timer) };
}
