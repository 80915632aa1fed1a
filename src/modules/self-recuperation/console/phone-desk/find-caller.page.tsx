import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { DateField } from '../../../../ui/date-field/date-field.tsx';
import type { DateInput } from '../../../../ui/date-field/date-input.ts';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import {
  CALLER_ROWS,
  type CallerCandidate,
  type CallerField,
  type CallerProblem,
} from '../../use-cases/find-caller.use-case.ts';
import { ja as shared } from '../review-words.ja.ts';
import { callerPath, DESK_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** What the operator typed. */
export interface TypedCaller {
  readonly number: string;
  readonly name: string;
  readonly birthDate: DateInput;
  readonly phone: string;
}

export interface FindCallerProps {
  readonly typed: TypedCaller;
  readonly problems: readonly CallerProblem[];
  /** Null before the first search. */
  readonly found: readonly CallerCandidate[] | null;
}

/** What to ask a caller first, and the filings that they may mean. */
export function FindCaller({ typed, problems, found }: FindCallerProps) {
  const errors = problems.map(({ field, reason }) => ({ name: field, message: words.problems[reason] }));
  const errorOf = (field: CallerField) => errors.find(({ name }) => name === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={words.title} below={words.below} />
      {found === null ? null : <Found found={found} />}
      <h2>{words.askFirst}</h2>
      <ul>
        <li>{words.askNumber}</li>
        <li>{words.askName}</li>
      </ul>
      <Form action={DESK_PATH}>
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          value={typed.number}
          error={errorOf('number')}
          width="medium"
          shortcut="/"
        />
        <h3>{words.or}</h3>
        <TextField name="name" label={words.name} value={typed.name} error={errorOf('name')} width="medium" />
        <DateField
          name="birth-date"
          label={words.birthDate}
          value={typed.birthDate}
          error={errorOf('birth-date')}
        />
        <TextField
          name="phone"
          label={words.phone}
          type="tel"
          inputmode="tel"
          value={typed.phone}
          error={errorOf('phone')}
          width="medium"
        />
        <Actions>
          <Button>{words.find}</Button>
        </Actions>
      </Form>
    </>
  );
}

const Found = ({ found }: { readonly found: readonly CallerCandidate[] }) => (
  <DataTable
    caption={found.length === 0 ? words.caption : words.found(found.length)}
    showsCaption={found.length > 0}
    rows={found}
    rowHref={({ filingId }) => callerPath(filingId)}
    empty={
      <EmptyState title={words.notFound}>
        <p>{words.notFoundHint}</p>
      </EmptyState>
    }
    pages={found.length < CALLER_ROWS ? undefined : { summary: words.capped(CALLER_ROWS) }}
    columns={[
      { key: 'person', heading: words.columns.person, cell: row => row.nameKana, primary: true },
      {
        key: 'number',
        heading: words.columns.number,
        cell: row => row.managementNumber ?? words.noNumber,
        nowrap: true,
      },
      {
        key: 'submitted',
        heading: words.columns.submitted,
        cell: row => staffDateTime(row.submittedAt),
        nowrap: true,
      },
      { key: 'status', heading: words.columns.status, cell: row => shared.status[row.status] },
    ]}
  />
);
