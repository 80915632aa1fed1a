import type { PlainDate } from '../../../kernel/plain-date.ts';
import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { longDate } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../ui/radio-group/radio-group.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import {
  type AcceptedBasis,
  type BasisProblem,
  CATEGORIES,
  FIELDS,
  PURPOSES,
} from '../domain/accepted-basis.ts';
import { endBasisPath, NEW_BASIS_PATH } from './paths.ts';
import { ja } from './set-up-words.ja.ts';
import { ja as shared } from './words.ja.ts';

const words = ja.bases;

interface BasesPageProps {
  readonly bases: readonly AcceptedBasis[];
  readonly today: PlainDate;
  readonly told: boolean;
}

/** On what the city takes data. */
export const BasesPage = ({ bases, today, told }: BasesPageProps) => (
  <>
    <PageHeading
      title={words.title}
      below={words.below}
      actions={
        <ButtonLink href={NEW_BASIS_PATH} shortcut="n">
          {words.add}
        </ButtonLink>
      }
    />
    {told ? <Notice tone="success" title={words.done} /> : null}
    <DataTable
      caption={words.caption}
      columns={columns(today)}
      rows={bases}
      empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
    />
  </>
);

const columns = (today: PlainDate): readonly Column<AcceptedBasis>[] => [
  { key: 'title', heading: words.columns.title, wide: true, cell: ({ title }) => title },
  { key: 'category', heading: words.columns.category, cell: ({ category }) => shared.categories[category] },
  {
    key: 'fields',
    heading: words.columns.fields,
    cell: ({ fields }) => fields.map(field => shared.fields[field]).join(shared.listSeparator),
  },
  {
    key: 'purposes',
    heading: words.columns.purposes,
    cell: ({ purposes }) => purposes.map(purpose => shared.purposes[purpose]).join(shared.listSeparator),
  },
  {
    key: 'period',
    heading: words.columns.period,
    cell: ({ validFrom, validThrough }) =>
      shared.period(longDate(validFrom), validThrough === null ? null : longDate(validThrough)),
  },
  {
    key: 'state',
    heading: words.columns.state,
    cell: basis => (
      <>
        {stateOf(basis, today)}
        {basis.isEnded ? null : (
          <Form action={endBasisPath(basis.acceptedBasisId)}>
            <Button variant="ghost">{words.end}</Button>
          </Form>
        )}
      </>
    ),
  },
];

function stateOf({ isEnded, validFrom, validThrough }: AcceptedBasis, today: PlainDate) {
  if (isEnded) return <Tag tone="muted">{words.ended}</Tag>;
  if (validThrough !== null && validThrough < today) return <Tag tone="caution">{words.expired}</Tag>;
  return validFrom > today ? <Tag tone="ask">{words.notYet}</Tag> : <Tag tone="ok">{words.holds}</Tag>;
}

/** What stands in the form, as it was typed. */
export interface BasisForm {
  readonly providerCode: string;
  readonly title: string;
  readonly ownProcedure: string;
  readonly inquiries: string;
  readonly category: string;
  readonly purposes: readonly string[];
  readonly fields: readonly string[];
  readonly validFrom: string;
  readonly validThrough: string;
}

interface NewBasisProps {
  readonly form: BasisForm;
  readonly problems: readonly BasisProblem[];
}

/** A further basis: the agreement, and what the city's own board answered. */
export function NewBasisPage({ form, problems }: NewBasisProps) {
  const errorOf = (field: BasisProblem) => (problems.includes(field) ? words.problems[field] : undefined);
  const text = (
    name: 'title' | 'ownProcedure' | 'inquiries',
    label: string,
    hint: string,
    required = true,
  ) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={form[name]}
      error={errorOf(name)}
      width="full"
      maxlength={200}
      required={required}
    />
  );
  return (
    <>
      <ErrorSummary errors={problems.map(name => ({ name, message: words.problems[name] }))} />
      <PageHeading title={words.newTitle} />
      <Form action={NEW_BASIS_PATH}>
        <TextField
          name="providerCode"
          label={words.providerCode}
          value={form.providerCode}
          error={errorOf('providerCode')}
          inputmode="numeric"
          width="short"
          maxlength={6}
          required
        />
        {text('title', words.basisTitle, words.basisTitleHint)}
        {text('ownProcedure', words.ownProcedure, words.ownProcedureHint)}
        {text('inquiries', words.inquiries, words.inquiriesHint, false)}
        <RadioGroup
          name="category"
          label={words.category}
          value={form.category}
          error={errorOf('category')}
          options={CATEGORIES.map(value => ({ value, label: shared.categories[value] }))}
          required
        />
        <CheckboxGroup
          name="purposes"
          label={words.purposes}
          values={form.purposes}
          error={errorOf('purposes')}
          options={PURPOSES.map(value => ({ value, label: shared.purposes[value] }))}
          required
        />
        <CheckboxGroup
          name="fields"
          label={words.fields}
          values={form.fields}
          error={errorOf('fields')}
          options={FIELDS.map(value => ({ value, label: shared.fields[value] }))}
          required
        />
        <TextField
          name="validFrom"
          label={words.validFrom}
          hint={shared.dayHint}
          value={form.validFrom}
          error={errorOf('validFrom')}
          width="short"
          required
        />
        <TextField
          name="validThrough"
          label={words.validThrough}
          hint={words.validThroughHint}
          value={form.validThrough}
          error={errorOf('validThrough')}
          width="short"
        />
        <Actions>
          <Button shortcut="s">{words.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}
