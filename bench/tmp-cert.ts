import { benchCertificates } from './certificates.bench.ts';
import { cleanupOnInterrupt } from './cleanup.ts';
import { printComparison } from './report.ts';
import { FULL, QUICK } from './size.ts';
import { startWorld } from './world.ts';

const size = process.argv.includes('--quick') ? QUICK : FULL;
const cleanup = cleanupOnInterrupt();
try {
  const world = await startWorld({ ...size, residents: 100 }, cleanup);
  for (const c of await benchCertificates(world, size)) console.log(printComparison(c));
} finally {
  await cleanup.run();
}
