import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { readDayNear } from '../../../../kernel/written-day.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { SELF_GROUNDS } from '../../domain/decide-eligibility.ts';
import type { DecisionKind } from '../../domain/decision.ts';
import type { WrittenDecision } from '../../use-cases/decisions.use-case.ts';
import { ja as shared } from '../words.ja.ts';
import { ja } from './words.ja.ts';

const words = ja.write;
const LONGEST_SUBJECT = 200;
const LONGEST_REASON = 1_000;
const LONGEST_NAME = 100;

/** A decision as it was typed. */
export interface TypedDecision {
  readonly kind: string;
  readonly ground: string;
  readonly subject: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly holdsFrom: string;
  readonly carries: boolean;
}

/** A form that nothing was filled into yet. */
export const noDecision: TypedDecision = {
  kind: '',
  ground: '',
  subject: '',
  reason: '',
  decidedBy: '',
  decidedOn: '',
  holdsFrom: '',
  carries: false,
};

/** Takes a decision out of a posted form as it was typed. */
export const typedDecisionOf = (form: Form): TypedDecision => ({
  kind: form.text('kind'),
  ground: form.text('ground'),
  subject: form.text('subject'),
  reason: form.text('reason'),
  decidedBy: form.text('decidedBy'),
  decidedOn: form.text('decidedOn'),
  holdsFrom: form.text('holdsFrom'),
  carries: form.text('carries') === 'yes',
});

const isText = (text: string, longest: number): boolean => text !== '' && text.length <= longest;

/** Reads a decision of one of these kinds, or lists what must be put right. */
export function readDecision(
  typed: TypedDecision,
  kinds: readonly DecisionKind[],
  supportCaseId: Uuid | null,
  today: PlainDate,
): Result<WrittenDecision, readonly FormError[]> {
  const errors: FormError[] = [];
  const problem = (name: string, message: string) => errors.push({ name, message });
  const kind = kinds.find(known => known === typed.kind);
  const ground = SELF_GROUNDS.find(known => known === typed.ground) ?? null;
  const decidedOn = readDayNear(typed.decidedOn, today);
  // Of one case a decision holds from the day on which it was taken.
  const holdsFrom = typed.holdsFrom === '' ? decidedOn : readDayNear(typed.holdsFrom, today);
  if (kind === undefined) problem('kind', words.problems.kind);
  if (kind === 'self-recuperation' && ground === null) problem('ground', words.problems.ground);
  if (kind === 'other-support' && !isText(typed.subject, LONGEST_SUBJECT))
    problem('subject', words.problems.subject);
  if (!isText(typed.reason, LONGEST_REASON)) problem('reason', words.problems.reason);
  if (!isText(typed.decidedBy, LONGEST_NAME)) problem('decidedBy', words.problems.decidedBy);
  if (decidedOn === null)
    problem('decidedOn', shared.days[typed.decidedOn === '' ? 'missing' : 'no-such-day']);
  else if (decidedOn > today) problem('decidedOn', words.problems.future);
  if (decidedOn !== null && holdsFrom === null) problem('holdsFrom', shared.days['no-such-day']);
  if (kind === 'programme-end' && typed.holdsFrom === '') problem('holdsFrom', shared.days.missing);
  if (errors.length > 0 || kind === undefined || decidedOn === null || holdsFrom === null)
    return fail(errors);
  return ok({
    supportCaseId,
    kind,
    ground: kind === 'self-recuperation' ? ground : null,
    subject: kind === 'other-support' ? typed.subject : null,
    reason: typed.reason,
    decidedBy: typed.decidedBy,
    decidedOn,
    holdsFrom,
    holdsThrough: null,
    carriesOpenCases: kind === 'programme-end' && typed.carries,
  });
}
