import { type Instant, jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { LearnedFrom, Population } from '../domain/support-case.ts';
import {
  countLearnedFrom,
  figuresByPopulation,
  type PopulationFigures,
} from '../repository/equality.repository.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import type { SupportDeps } from './support-deps.ts';

export type { PopulationFigures } from '../repository/equality.repository.ts';

/** The days that the figures look back on. */
export const LOOK_BACK_DAYS = [7, 28, 90] as const;
export type LookBack = (typeof LOOK_BACK_DAYS)[number];

/** Calls made and due since an instant, of the people of each population. */
export type CallsByPopulation = (
  tx: Tx,
  since: Instant,
) => Promise<Readonly<Record<Population, { readonly made: number; readonly due: number }>>>;

export interface EqualityDeps extends Pick<SupportDeps, 'database'> {
  readonly callsByPopulation?: CallsByPopulation;
}

export interface Equality {
  readonly withinHours: number;
  readonly figures: readonly (PopulationFigures & {
    /** Null while nobody counts them. */
    readonly calls: { readonly made: number; readonly due: number } | null;
  })[];
  readonly learnedFrom: Readonly<Record<LearnedFrom, number>>;
}

const DEFAULT_HOURS = 24;

/** Whether the people of every population are served alike (E-30, R-04), and how people learn of the support. */
export const showEquality = (deps: EqualityDeps, actor: StaffActor, days: LookBack): Promise<Equality> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts name nobody.');
    const since = startOfJstDay(addDays(jstDate(tx.at), 1 - days));
    const withinHours = (await programmeOf(tx))?.offerWithinHours ?? DEFAULT_HOURS;
    const calls = (await deps.callsByPopulation?.(tx, since)) ?? null;
    const figures = await figuresByPopulation(tx, since, withinHours);
    return {
      withinHours,
      figures: figures.map(row => ({ ...row, calls: calls?.[row.population] ?? null })),
      learnedFrom: await countLearnedFrom(tx, since),
    };
  });
