import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Choice } from './choice.ts';
import type { Version } from './timeline.ts';

/** A kind of work of a health centre that people are planned for (H-36). */
export type WorkKind = Choice & {
  /** What a day's volume is counted in, in words. */
  readonly volume: string;
  /** Minutes of one, unless a plan says otherwise. */
  readonly minutesPerItem: number;
  /** People that it takes whatever the volume. */
  readonly atLeast: number;
  readonly source: Version<object>['source'];
};

/** The kinds of work of a health centre, and by when people for it must be there (H-11, H-36). */
export type StaffingRule = {
  readonly deadline: PlainDate;
  /** Minutes that one person works a day. */
  readonly shiftMinutes: number;
  readonly kinds: readonly WorkKind[];
};
