import { Button } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import {
  type HandoverPageView,
  type HandoverRefusal,
  LONGEST_HANDOVER,
} from '../../use-cases/hand-over-calls.use-case.ts';
import { HANDOVERS_PATH, handoverPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export interface HandoverPageProps {
  readonly view: HandoverPageView;
  readonly typed: { readonly to: string; readonly note: string };
  readonly problem: HandoverRefusal | null;
}

/** The end of a shift: what goes over to whom, and what was handed over before. */
export function HandoverPage({ view, typed, problem }: HandoverPageProps) {
  const message = problem === null ? undefined : words.problems[problem];
  const field = problem === 'no-such-colleague' ? 'to' : 'note';
  return (
    <>
      <ErrorSummary errors={message === undefined ? [] : [{ name: field, message }]} />
      <PageHeading title={words.title} below={words.below} />
      <p>{words.what(view.calls, view.tasks)}</p>
      <Form action={HANDOVERS_PATH}>
        <Select
          name="to"
          label={words.to}
          value={typed.to}
          error={field === 'to' ? message : undefined}
          placeholder={words.toEverybody}
          options={view.colleagues.map(({ accountId, displayName }) => ({
            value: accountId,
            label: displayName,
          }))}
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={typed.note}
          error={field === 'note' ? message : undefined}
          rows={5}
          maxlength={LONGEST_HANDOVER}
          required
        />
        <Actions>
          <Button shortcut="s">{words.submit}</Button>
        </Actions>
      </Form>
      <h2>{words.history}</h2>
      <History view={view} />
    </>
  );
}

const History = ({ view: { history, names } }: { readonly view: HandoverPageView }) =>
  history.length === 0 ? (
    <p>{words.historyEmpty}</p>
  ) : (
    <Timeline
      label={words.history}
      entries={history.map(({ callHandoverId, handedOverAt, fromStaff, toStaff, slotIds, taskIds }) => ({
        at: handedOverAt,
        what: (
          <a href={handoverPath(callHandoverId)}>
            {words.entry(
              toStaff === null ? words.everybody : (names.get(toStaff) ?? shared.somebody),
              slotIds.length,
              taskIds.length,
            )}
          </a>
        ),
        by: names.get(fromStaff) ?? shared.somebody,
      }))}
    />
  );
