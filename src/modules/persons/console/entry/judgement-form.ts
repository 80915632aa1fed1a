import { parseUuid } from '../../../../kernel/ids.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { JUDGEMENTS, type Judgement } from '../../domain/entry-candidate.ts';

const PREFIX = 'judge-';

/** The name of the field that asks about one candidate. */
export const judgementField = (candidateId: string): string => `${PREFIX}${candidateId}`;

/** Whether a field of a form asks about a candidate. */
export const isJudgementField = (name: string): boolean => name.startsWith(PREFIX);

/** What was chosen in a form, by the candidate's id; what cannot be read counts as not chosen. */
export function readJudgements(form: Form): ReadonlyMap<string, Judgement> {
  const chosen = new Map<string, Judgement>();
  for (const [name, value] of form.texts) {
    const candidateId = isJudgementField(name) ? parseUuid(name.slice(PREFIX.length)) : null;
    const judgement = JUDGEMENTS.find(known => known === value);
    if (candidateId !== null && judgement !== undefined) chosen.set(candidateId, judgement);
  }
  return chosen;
}
