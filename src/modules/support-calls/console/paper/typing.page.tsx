import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import type { TypedRow } from '../../domain/typed-row.ts';
import type { RowProblem } from '../../use-cases/type-in-results.use-case.ts';
import { TYPING_PATH } from '../paths.ts';
import { cellName, PAPER_DAYS, type PaperDay, TYPING_FIELDS } from './typing.schema.ts';
import { ja as words } from './words.ja.ts';

/** A line of the grid. */
export interface GridLine {
  readonly line: number;
  readonly row: TypedRow;
  readonly problem: RowProblem | null;
}

export interface TypingPageProps {
  readonly day: PaperDay;
  readonly lines: readonly GridLine[];
  /** How many lines were recorded just now; null before anything was sent. */
  readonly recorded: number | null;
  /** Nothing at all was typed. */
  readonly isEmpty: boolean;
}

/** A grid for what was written on paper: what could not be taken stays where it was, with what is wrong. */
export function TypingPage({ day, lines, recorded, isEmpty }: TypingPageProps) {
  const errors = errorsOf(lines, isEmpty);
  const kept = lines.filter(({ problem }) => problem !== null).length;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={words.typingTitle} below={words.typingBelow} />
      {recorded === null || recorded === 0 ? null : (
        <Notice tone="success" title={words.recorded(recorded)} />
      )}
      {kept === 0 ? null : <Notice tone="warn" title={words.kept(kept)} />}
      <Form action={TYPING_PATH}>
        <RadioGroup
          name="day"
          label={words.day}
          value={day}
          options={PAPER_DAYS.map(value => ({ value, label: words.days[value] }))}
          inline
        />
        <p>{words.legend}</p>
        <DataTable
          caption={words.typingCaption}
          columns={[
            { key: 'line', heading: words.line, numeric: true, cell: ({ line }) => line },
            ...TYPING_FIELDS.map(field => ({
              key: field,
              heading: words.fields[field],
              cell: (gridLine: GridLine) => <Cell field={field} gridLine={gridLine} />,
            })),
          ]}
          rows={lines}
          empty={<EmptyState title={words.nothing} />}
        />
        <Actions>
          <Button shortcut="s">{words.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** What is wrong, line by line; a number that is missing altogether is said at the first line. */
export const errorsOf = (lines: readonly GridLine[], isEmpty: boolean) =>
  isEmpty
    ? [{ name: cellName('number', 1), message: words.nothing }]
    : lines.flatMap(({ line, problem }) =>
        problem === null
          ? []
          : [
              {
                name: cellName(FIELD_OF[problem], line),
                message: words.problem(line, words.problems[problem]),
              },
            ],
      );

const FIELD_OF: Readonly<Record<RowProblem, keyof TypedRow>> = {
  'not-a-number': 'number',
  'no-such-call': 'number',
  'already-closed': 'number',
  'no-such-box': 'code',
  temperature: 'temperature',
  time: 'time',
  'time-missing': 'time',
  note: 'note',
};

function Cell({ field, gridLine }: { readonly field: keyof TypedRow; readonly gridLine: GridLine }) {
  const { line, row, problem } = gridLine;
  const name = cellName(field, line);
  const message = problem !== null && FIELD_OF[problem] === field ? words.problems[problem] : null;
  return (
    <>
      <input
        class={field === 'note' ? 'input input-medium' : 'input input-short'}
        id={name}
        name={name}
        value={row[field]}
        maxlength={field === 'note' ? 1000 : 10}
        inputmode={field === 'number' || field === 'code' ? 'numeric' : 'text'}
        autocomplete="off"
        aria-label={words.cell(line, words.fields[field])}
        aria-invalid={message === null ? undefined : 'true'}
        aria-describedby={message === null ? undefined : `${name}-error`}
      />
      {message === null ? null : (
        <p class="field-error" id={`${name}-error`}>
          {message}
        </p>
      )}
    </>
  );
}
