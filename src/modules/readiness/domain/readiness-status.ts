import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Where a health centre stands on the way to its staffing (H-11). */
export const READINESS_STATUSES = ['not-started', 'planned', 'ready'] as const;
export type ReadinessStatus = (typeof READINESS_STATUSES)[number];

export type ReadinessAct = 'save-with-gap' | 'save-without-gap' | 'declare';

/** From which status which act leads where: a plan with a gap takes readiness back. */
export const READINESS_STEPS: Readonly<
  Record<ReadinessStatus, Readonly<Partial<Record<ReadinessAct, ReadinessStatus>>>>
> = {
  'not-started': { 'save-with-gap': 'planned', 'save-without-gap': 'planned' },
  planned: { 'save-with-gap': 'planned', 'save-without-gap': 'planned', declare: 'ready' },
  ready: { 'save-with-gap': 'planned', 'save-without-gap': 'ready' },
};

/** Why a health centre cannot be declared ready. */
export type NotReady = 'not-planned' | 'ready-already' | 'people-missing';

/** The status after a plan was saved in which `gap` people are missing. */
export const statusAfterPlan = (status: ReadinessStatus, gap: number): ReadinessStatus =>
  READINESS_STEPS[status][gap > 0 ? 'save-with-gap' : 'save-without-gap'] ?? status;

/** Whether it may be declared ready: there is a plan, and nobody is missing in it. */
export function declareReady(status: ReadinessStatus, gap: number): Result<'ready', NotReady> {
  if (READINESS_STEPS[status].declare === undefined)
    return fail(status === 'ready' ? 'ready-already' : 'not-planned');
  return gap > 0 ? fail('people-missing') : ok('ready');
}
