import { staffDate } from '../../../../ui/date-text.ts';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { Decision } from '../../domain/decision.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** A decision in one line: what, by whom, when, why. */
export function decisionText(decision: Decision): string {
  const what = decision.subject ?? shared.decisionKinds[decision.kind];
  const ground = decision.ground === null ? [] : [shared.grounds[decision.ground]];
  const by = words.by(decision.decidedBy, staffDate(decision.decidedOn));
  return [what, ...ground, by, decision.reason ?? shared.destroyed].join(shared.separator);
}

const TONES = { granted: 'ok', refused: 'muted', open: 'caution' } as const;

/** Whether a decision was confirmed. */
export const DecisionTag = ({ decision: { outcome } }: { readonly decision: Pick<Decision, 'outcome'> }) => (
  <Tag tone={TONES[outcome ?? 'open']}>{words.outcomes[outcome ?? 'open']}</Tag>
);
