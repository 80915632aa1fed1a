import { Tag } from '../../../../ui/tag/tag.tsx';
import type { SubsidyDecision, SubsidyReason } from '../../domain/subsidy.ts';
import { ja as words } from './words.ja.ts';

const TONES = { eligible: 'ok', 'not-eligible': 'muted', undecidable: 'caution' } as const;

/** Whether the public purse pays. */
export const DecisionTag = ({ decision }: { readonly decision: SubsidyDecision }) => (
  <Tag tone={TONES[decision]}>{words.decisions[decision]}</Tag>
);

/** The reasons of a decision in words. */
export const reasonsText = (reasons: readonly SubsidyReason[]): string =>
  reasons.length === 0 ? words.noReason : reasons.map(reason => words.reasons[reason]).join(words.comma);
