import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { accountOf, type FilingHistoryLine, type FilingView } from '../../use-cases/view-filing.use-case.ts';
import { ja as shared } from '../review-words.ja.ts';
import { ja as words } from './words.ja.ts';

/** What happened to the filing so far, the latest first. */
export const FilingHistory = ({ view: { history, names } }: { readonly view: FilingView }) => (
  <section>
    <h2>{words.history}</h2>
    <Timeline
      label={words.history}
      entries={history.toReversed().map(line => ({
        at: line.at,
        what: whatHappened(line),
        by: byWhom(line.actor, names),
      }))}
    />
  </section>
);

const whatHappened = ({ from, to }: FilingHistoryLine): string =>
  from === 'under-review' && to === 'submitted' ? words.backInQueue : words.historyStep(shared.status[to]);

function byWhom(actor: string, names: FilingView['names']): string {
  const account = accountOf(actor);
  if (account !== null) return names.get(account) ?? shared.formerStaff;
  return actor.startsWith('system:') ? words.bySystem : words.byResident;
}
