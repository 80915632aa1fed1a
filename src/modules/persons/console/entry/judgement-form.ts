import { parseUuid } from '../../../../kernel/ids.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { JUDGEMENTS, type Judgement } from '../../domain/entry-candidate.ts';

const PREFIX = 'judge-';

/** The name of the field that asks about one candidate, of one entry where a form holds several. */
export const judgementField = (candidateId: string, entry = ''): string => `${prefixOf(entry)}${candidateId}`;

const prefixOf = (entry: string): string => (entry === '' ? PREFIX : `${PREFIX}${entry}-`);

/** Whether a field of a form asks about a candidate. */
export const isJudgementField = (name: string): boolean => name.startsWith(PREFIX);

/** What was chosen in a form, by the candidate's id; "not sure" and what cannot be read count as not chosen. */
export function readJudgements(form: Form, entry = ''): ReadonlyMap<string, Judgement> {
  const prefix = prefixOf(entry);
  const chosen = new Map<string, Judgement>();
  for (const [name, value] of form.texts) {
    const candidateId = name.startsWith(prefix) ? parseUuid(name.slice(prefix.length)) : null;
    const judgement = JUDGEMENTS.find(known => known === value);
    if (candidateId !== null && judgement !== undefined) chosen.set(candidateId, judgement);
  }
  return chosen;
}
