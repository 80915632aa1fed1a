import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { LEARNED_FROM, POPULATIONS, type SupportCase } from '../../domain/support-case.ts';
import { supportPaths } from '../paths.ts';
import { nameText, periodText, StatusTag } from '../support-text.tsx';
import { type TypedValues, ValueFields } from '../values/value-fields.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export const INTAKE_SOURCES = ['self-call', 'exception'] as const;

/** A call as it was typed. */
export interface TypedCall {
  readonly values: TypedValues;
  readonly source: string;
  readonly population: string;
  readonly learned: string;
  readonly isSomebodyElse: boolean;
}

export interface IntakeProps {
  readonly typed: TypedCall;
  readonly errors: readonly FormError[];
  /** People with the same name and number. */
  readonly known: readonly SupportCase[];
}

/** Takes somebody down who telephones: the four data, and how they had heard of the support. */
export function IntakePage({ typed, errors, known }: IntakeProps) {
  const errorOf = (field: string) => errors.find(({ name }) => name === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={words.title} below={words.below} />
      <Known known={known} />
      <Form action={supportPaths.intake}>
        <RadioGroup
          name="source"
          label={words.source}
          value={typed.source}
          error={errorOf('source')}
          required
          options={INTAKE_SOURCES.map(value => ({
            value,
            label: words.sources[value],
            hint: words.sourceHints[value],
          }))}
        />
        <ValueFields typed={typed.values} errors={errors} />
        <RadioGroup
          name="population"
          label={words.population}
          value={typed.population}
          error={errorOf('population')}
          required
          options={POPULATIONS.map(value => ({
            value,
            label: shared.populations[value],
            hint: words.populationHints[value],
          }))}
        />
        <RadioGroup
          name="learned"
          label={words.learned}
          why={words.learnedWhy}
          value={typed.learned}
          error={errorOf('learned')}
          inline
          options={LEARNED_FROM.map(value => ({ value, label: shared.learnedFrom[value] }))}
        />
        {known.length === 0 && !typed.isSomebodyElse ? null : (
          <Checkbox
            name="somebodyElse"
            label={words.somebodyElse}
            error={errorOf('somebodyElse')}
            checked={typed.isSomebodyElse}
          />
        )}
        <Actions>
          <Button shortcut="s">{words.register}</Button>
          <ButtonLink href={supportPaths.cases} variant="ghost">
            {shared.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

const Known = ({ known }: Pick<IntakeProps, 'known'>) =>
  known.length === 0 ? null : (
    <>
      <h2>{words.known}</h2>
      <p>{words.knownHelp}</p>
      <DataTable
        caption={words.known}
        rows={known}
        rowHref={({ supportCaseId }) => supportPaths.case(supportCaseId)}
        empty={null}
        columns={[
          { key: 'name', heading: words.columns.name, primary: true, cell: nameText },
          {
            key: 'address',
            heading: words.columns.address,
            wide: true,
            cell: ({ address }) => address ?? shared.none,
          },
          { key: 'period', heading: words.columns.period, nowrap: true, cell: periodText },
          {
            key: 'status',
            heading: words.columns.status,
            cell: ({ status }) => <StatusTag status={status} />,
          },
        ]}
      />
    </>
  );
