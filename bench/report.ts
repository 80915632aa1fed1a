import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Machine } from './machine.ts';
import type { Comparison, Figure } from './measure.ts';

/** Everything that one run found out. */
export interface Report {
  readonly startedAt: string;
  readonly seconds: number;
  readonly size: 'quick' | 'full';
  readonly machine: Machine;
  readonly loadBefore: readonly number[];
  readonly loadAfter: readonly number[];
  readonly comparisons: readonly Comparison[];
}

const RESULTS = fileURLToPath(new URL('results/', import.meta.url));
const NAME_WIDTH = 58;

/** Keeps the report as JSON; returns the path of the file. */
export async function saveReport(report: Report): Promise<string> {
  await mkdir(RESULTS, { recursive: true });
  const path = `${RESULTS}${report.startedAt.replaceAll(':', '-')}.json`;
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}

/** The comparison as lines for the terminal. */
export function printComparison(comparison: Comparison): string {
  const { subject, unit, latencyOf, product, baseline, ratio, notes } = comparison;
  return [
    `${subject} (${unit}/s; milliseconds a ${latencyOf})`,
    printFigure(product),
    printFigure(baseline),
    `  ${'ratio'.padEnd(NAME_WIDTH)}${ratio.toFixed(ratio < 0.1 ? 3 : 2).padStart(11)}`,
    ...notes.map(note => `  ${note}`),
    '',
  ].join('\n');
}

/** What the figures were measured on, as one line for the terminal. */
export const printMachine = ({ machine, loadBefore, loadAfter, size, seconds }: Report): string =>
  `${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, ` +
  `${machine.postgres}; load before ${loadBefore.join(' ')}, after ${loadAfter.join(' ')}; ` +
  `${size} run of ${Math.round(seconds)} s`;

function printFigure({ name, perSecond, p50, p95, p99 }: Figure): string {
  const rate = perSecond.toLocaleString('en', { maximumFractionDigits: perSecond < 100 ? 1 : 0 });
  const times = [p50, p95, p99].map(time => time.toFixed(time < 10 ? 2 : 1).padStart(8));
  return `  ${name.padEnd(NAME_WIDTH)}${rate.padStart(11)}   p50${times[0]}  p95${times[1]}  p99${times[2]}`;
}
