import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import type { ReportListProps } from './report-list-props.ts';
import { conditionsIn } from './report-search.tsx';
import { ja as listWords } from './words.ja.ts';

/** What a list without a report says, and what to do next. */
export function NoReports(props: ReportListProps) {
  const { page, part, text } = props;
  if (conditionsIn(props).length > 0)
    return (
      <EmptyState title={listWords.emptyNarrowed}>
        <p>{text === '' ? listWords.emptyNarrowedNext : listWords.emptyFoundNext}</p>
      </EmptyState>
    );
  if (page.scope.own.length > 0 && !page.scope.isWhole)
    return (
      <EmptyState title={part.state === 'open' ? listWords.emptyOpen : listWords.emptyAll}>
        <p>{listWords.emptyOwnNext}</p>
      </EmptyState>
    );
  if (part.state === 'open')
    return <EmptyState title={listWords.emptyOpen}>{listWords.emptyOpenNext}</EmptyState>;
  return (
    <EmptyState title={listWords.emptyAll}>
      {props.mayWrite ? listWords.emptyAllNext : listWords.emptyAllWait}
    </EmptyState>
  );
}
