import type { Uuid } from '../../../../kernel/ids.ts';
import { Button } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import { type GivenFound, STOP_RESULTS, stopState } from '../../domain/rubbish-round.ts';
import type { RubbishRound, RubbishStop } from '../../use-cases/rounds.use-case.ts';
import { roundPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const text = words.round;

/** What was typed about one door, to be put right. */
export interface TypedStop {
  readonly supportCaseId: Uuid;
  readonly given: GivenFound;
}

/** The field about one door. */
export const stopField = (supportCaseId: Uuid, field: keyof GivenFound): string =>
  `${field}-${supportCaseId}`;

export interface RoundPageProps {
  readonly round: RubbishRound;
  readonly stops: readonly RubbishStop[];
  readonly title: string;
  readonly typed: TypedStop | null;
  readonly errors: readonly FormError[];
}

/** The route of a round, door by door: on paper with room to tick, on the screen with what was found. */
export const RoundPage = ({ round, stops, title, typed, errors }: RoundPageProps) => (
  <>
    <ErrorSummary errors={errors} />
    <PageHeading title={title} above={text.progress(round.toGo, round.toTell)} below={text.below} />
    <DataTable
      caption={title}
      columns={columnsFor(round.roundId, typed)}
      rows={stops}
      empty={
        <EmptyState title={text.empty}>
          <p>{text.emptyText}</p>
        </EmptyState>
      }
    />
  </>
);

const columnsFor = (roundId: Uuid, typed: TypedStop | null): readonly Column<RubbishStop>[] => [
  {
    key: 'place',
    heading: text.columns.place,
    wide: true,
    cell: ({ address, name }) => (
      <>
        {address ?? shared.unknownName}
        <p class="note">{name}</p>
      </>
    ),
  },
  {
    key: 'contact',
    heading: text.columns.contact,
    nowrap: true,
    cell: ({ contact }) => (contact === null ? shared.none : telephoneText(contact)),
  },
  { key: 'note', heading: text.columns.note, wide: true, cell: ({ placeNote }) => placeNote ?? shared.none },
  {
    key: 'result',
    heading: text.columns.result,
    cell: stop => <Result stop={stop} />,
  },
  {
    key: 'act',
    heading: text.columns.act,
    cell: stop => <StopForm roundId={roundId} stop={stop} typed={typed} />,
  },
];

function Result({ stop }: { readonly stop: RubbishStop }) {
  const { result, bags, toldAt } = stop;
  if (result === null) return text.blank;
  if (result === 'taken')
    return (
      <Tag tone="ok">
        {text.results.taken} {text.bags(bags ?? 0)}
      </Tag>
    );
  return (
    <>
      <Tag tone="caution">{text.results[result]}</Tag>{' '}
      <Tag tone={toldAt === null ? 'urgent' : 'muted'}>{toldAt === null ? text.toTell : text.told}</Tag>
    </>
  );
}

interface StopFormProps {
  readonly roundId: Uuid;
  readonly stop: RubbishStop;
  readonly typed: TypedStop | null;
}

/** What can be recorded about a door now; a slip is put right under what was recorded. */
function StopForm({ roundId, stop, typed }: StopFormProps) {
  const state = stopState({ result: stop.result, isTold: stop.toldAt !== null });
  const found = <FoundForm roundId={roundId} stop={stop} typed={typed} />;
  if (state === 'to-go') return found;
  return (
    <>
      {state === 'to-tell' ? (
        <Form action={roundPath(roundId)}>
          <HiddenField name="stop" value={stop.supportCaseId} />
          <Button variant="secondary" name="act" value="told">
            {text.told}
          </Button>
        </Form>
      ) : null}
      <details class="screen-only" open={typed?.supportCaseId === stop.supportCaseId}>
        <summary>{text.correct}</summary>
        {found}
      </details>
    </>
  );
}

/** What was found at a door. */
function FoundForm({ roundId, stop, typed }: StopFormProps) {
  const { supportCaseId } = stop;
  const given = typed?.supportCaseId === supportCaseId ? typed.given : null;
  const name = stop.name ?? shared.unknownName;
  const id = (field: keyof GivenFound): string => stopField(supportCaseId, field);
  return (
    <Form action={roundPath(roundId)}>
      <HiddenField name="stop" value={supportCaseId} />
      <div class="screen-only">
        <select class="input" id={id('result')} name="result" aria-label={text.resultOf(name)}>
          {STOP_RESULTS.map(value => (
            <option value={value} selected={given?.result === value}>
              {text.results[value]}
            </option>
          ))}
        </select>
        <input
          class="input input-short"
          id={id('bags')}
          name="bags"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength={2}
          aria-label={text.bagsOf(name)}
          placeholder={text.bagsField}
          value={given?.bags ?? ''}
        />
        <label for={id('doubleBagged')}>
          <input
            id={id('doubleBagged')}
            name="doubleBagged"
            type="checkbox"
            value="yes"
            checked={given?.doubleBagged ?? false}
          />{' '}
          {text.checked}
        </label>
      </div>
      <Button variant="secondary">{text.record}</Button>
    </Form>
  );
}
