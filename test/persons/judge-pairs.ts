import type { Arrival } from './labelled-arrival.ts';

/** A pair that was proposed: an arrival and somebody known, by number, with its score. */
export interface ProposedPair {
  readonly arrival: number;
  readonly known: number;
  readonly score: number;
}

/** How good the proposals are at a score and above. */
export interface Judgement {
  /** Of those who came again, the part that was proposed with who they are. */
  readonly recall: number;
  /** Of those proposed, the part that is one person. */
  readonly precision: number;
  readonly proposed: number;
}

/** Compares proposals with the labels. */
export function judgePairs(
  arrivals: readonly Arrival[],
  pairs: readonly ProposedPair[],
  from: number,
): Judgement {
  const proposed = pairs.filter(({ score }) => score >= from);
  const right = proposed.filter(
    ({ arrival, known }) => arrivals[arrival]?.relation === 'again' && arrivals[arrival]?.of === known,
  );
  const again = arrivals.filter(({ relation }) => relation === 'again').length;
  return {
    recall: right.length / again,
    precision: right.length / proposed.length,
    proposed: proposed.length,
  };
}
