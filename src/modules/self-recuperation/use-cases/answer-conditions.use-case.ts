import { jstDate } from '../../../kernel/instant.ts';
import { ok } from '../../../kernel/result.ts';
import { type ConditionsEntry, type ConditionsProblem, readConditions } from '../domain/conditions.ts';
import { answerStep, type DraftDeps, type StepOutcome } from './answer-step.ts';
import { riskFactorChoices } from './describe-scheme.ts';
import type { DraftVisitor } from './draft-visitor.ts';

/** Step 1, 届出条件の確認: keeps complete answers, also those that exclude; the next step then says so (K-08, K-09). */
export const answerConditions = (
  deps: DraftDeps,
  visitor: DraftVisitor,
  entry: ConditionsEntry,
): Promise<StepOutcome<ConditionsProblem>> =>
  answerStep(deps, visitor, 'conditions', tx => {
    const today = jstDate(tx.at);
    const offered = new Set(riskFactorChoices(deps.rulebook, today).map(({ code }) => code));
    const riskFactors = entry.riskFactors.filter(code => offered.has(code));
    const conditions = readConditions({ ...entry, riskFactors }, today);
    return conditions.ok ? ok({ conditions: conditions.value }) : conditions;
  });
