import { REJECT_REASONS, type ReviewReason } from '../../domain/review-reasons.ts';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { ja as words } from './words.ja.ts';

/** The two ways of sending a filing away. */
export type SendAwayKind = 'return' | 'reject';

/** The name of the field with the reasons, and the id of its first choice. */
export const REASON_FIELD = 'reason';

/** The reasons that may be given for this filing, in the words of the staff. */
export const optionsOf = (
  kind: SendAwayKind,
  { returnReasons }: FilingView,
): readonly { readonly value: ReviewReason; readonly label: string }[] =>
  kind === 'return'
    ? returnReasons.map(value => ({ value, label: words.return.reason[value] }))
    : REJECT_REASONS.map(value => ({ value, label: words.reject.reason[value] }));
