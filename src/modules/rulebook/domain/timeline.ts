import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** How sure a rule's origin is. Only `seed` and `found` may be shown to people as verified. */
export type Provenance = 'seed' | 'found' | 'unverified' | 'configuration';

/** One dated version of a rule: the rule itself, and where it comes from. */
export type Version<Rule> = Rule & {
  readonly id: string;
  readonly title: string;
  readonly source: {
    readonly provenance: Provenance;
    readonly citation: string;
    /** The ids of the reference documents on which it stands (H-22). */
    readonly documents?: readonly string[] | undefined;
  };
  readonly inForceFrom: PlainDate;
  /** The last day in force; null while no end is known. */
  readonly inForceThrough: PlainDate | null;
};

/** All versions of a rule, oldest first: at least one, no gap and no overlap. Only `buildTimeline` makes one. */
export type Timeline<Rule> = readonly [Version<Rule>, ...Version<Rule>[]];

/** A version as it is written down: `inForceThrough` may be left out and then follows from the next version. */
export type WrittenVersion<Rule> = Omit<Version<Rule>, 'inForceThrough'> & {
  readonly inForceThrough?: PlainDate | undefined;
};

export type TimelineProblem = {
  readonly index: number;
  readonly kind: 'empty' | 'same-id' | 'not-after-previous' | 'overlap' | 'gap' | 'ends-before-start';
};

/** Joins written versions into a timeline, or names the first version that leaves a gap, overlaps or is out of order. */
export function buildTimeline<Rule>(
  written: readonly WrittenVersion<Rule>[],
): Result<Timeline<Rule>, TimelineProblem> {
  const versions: Version<Rule>[] = [];
  for (const [index, version] of written.entries()) {
    const next = written[index + 1];
    const lastBeforeNext = next === undefined ? null : addDays(next.inForceFrom, -1);
    const inForceThrough = version.inForceThrough ?? lastBeforeNext;
    const problem = (kind: TimelineProblem['kind'], at = index) => fail({ index: at, kind });
    if (versions.some(({ id }) => id === version.id)) return problem('same-id');
    if (inForceThrough !== null && inForceThrough < version.inForceFrom)
      return version.inForceThrough === undefined
        ? problem('not-after-previous', index + 1)
        : problem('ends-before-start');
    if (inForceThrough !== null && lastBeforeNext !== null && inForceThrough !== lastBeforeNext)
      return problem(inForceThrough > lastBeforeNext ? 'overlap' : 'gap', index + 1);
    versions.push({ ...version, inForceThrough } as Version<Rule>);
  }
  const [first, ...rest] = versions;
  return first === undefined ? fail({ index: 0, kind: 'empty' }) : ok([first, ...rest]);
}

/** The version in force on `on`, or null before the first and after the last. */
export function versionOn<Rule>(timeline: Timeline<Rule>, on: PlainDate): Version<Rule> | null {
  const started = timeline.findLast(version => version.inForceFrom <= on);
  if (started === undefined) return null;
  return started.inForceThrough !== null && started.inForceThrough < on ? null : started;
}

/** The version in force on `on`; before the first that one, after the last that one. For rules asked "whether or not in force". */
export const nearestVersion = <Rule>(timeline: Timeline<Rule>, on: PlainDate): Version<Rule> =>
  timeline.findLast(version => version.inForceFrom <= on) ?? timeline[0];
