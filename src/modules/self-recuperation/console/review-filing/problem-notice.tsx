import { choiceId } from '../../../../ui/choice/choice.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import type { ReviewProblem } from '../../use-cases/review-step.ts';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { ja as shared } from '../review-words.ja.ts';
import { placeOfItem } from './checklist-options.tsx';
import type { RefusedStep } from './refused-step.ts';
import { ja as words } from './words.ja.ts';

type Told = { readonly errors: readonly FormError[] } | { readonly notice: string };

/** Why a step was refused: as a list of what to put right, or as what has happened meanwhile. */
export function ProblemNotice({
  view,
  refused,
}: {
  readonly view: FilingView;
  readonly refused: RefusedStep | null;
}) {
  if (refused === null) return null;
  const told = tell(refused.problem, view);
  if ('errors' in told) return <ErrorSummary errors={told.errors} />;
  return (
    <Notice tone="warn" title={told.notice}>
      <p>{words.notDone}</p>
    </Notice>
  );
}

function tell(problem: ReviewProblem, view: FilingView): Told {
  switch (problem.kind) {
    case 'checklist-incomplete':
      return {
        errors: problem.missing.map(item => ({
          name: choiceId('checked', placeOfItem(view, item)),
          message: words.unchecked(words.item[item]),
        })),
      };
    case 'not-open':
      return { notice: words.problem['not-open'](shared.status[problem.status]) };
    case 'not-claimed':
    case 'claimed-by-other':
    case 'decided-already':
    case 'too-late':
      return { notice: words.problem[problem.kind] };
    case 'no-such-filing':
    case 'no-reason':
    case 'reason-does-not-apply':
      // Told elsewhere: there is no page, or it is the page of the reasons.
      return { errors: [] };
  }
}
