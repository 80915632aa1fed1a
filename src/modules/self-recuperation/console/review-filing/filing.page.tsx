import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { DueClock } from '../due-clock.tsx';
import { ja as shared } from '../review-words.ja.ts';
import { FilingFacts } from './filing-facts.tsx';
import { FilingHistory } from './filing-history.tsx';
import { FilingImages } from './filing-images.tsx';
import { FilingWarnings } from './filing-warnings.tsx';
import { HeldBefore } from './held-decision.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import type { RefusedStep } from './refused-step.ts';
import { ReviewPane } from './review-pane.tsx';
import { ja as words } from './words.ja.ts';

type FilingReviewProps = { readonly view: FilingView; readonly refused: RefusedStep | null };

/** One filing: its pictures and facts on the left, what to decide on the right. */
export const FilingReview = ({ view, refused }: FilingReviewProps) => (
  <>
    <ProblemNotice view={view} refused={refused} />
    <PageHeading
      title={shared.title}
      above={
        view.filing.managementNumber === null
          ? words.unnumbered
          : words.numbered(view.filing.managementNumber)
      }
      below={view.hold === 'decided' ? undefined : <Deadline view={view} />}
    />
    <SplitView
      list={
        <>
          {view.hold === 'held' ? null : <HeldBefore held={view.undoable[0]} />}
          <FilingWarnings view={view} />
          <FilingImages view={view} />
          <FilingFacts view={view} />
          <FilingHistory view={view} />
        </>
      }
      detail={<ReviewPane view={view} refused={refused} />}
      detailLabel={words.pane}
    />
  </>
);

const Deadline = ({ view }: { readonly view: FilingView }) => (
  <>
    {words.deadline} <DueClock dueOn={view.filing.dueOn} now={view.now} />
  </>
);
