import { Button } from '../../../../ui/button/button.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { SERVICES } from '../../domain/programme.ts';
import type { ProgrammeView } from '../../use-cases/programme.use-case.ts';
import { supportPaths } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import type { TypedProgramme } from './programme.schema.ts';
import { ja as words } from './words.ja.ts';

export interface ProgrammePageProps {
  readonly view: ProgrammeView;
  readonly typed: TypedProgramme;
  readonly errors: readonly FormError[];
}

/** The programme as the ordinance has it, and when it ends (Y-16, Y-20, Y-21). */
export const ProgrammePage = ({ view, typed, errors }: ProgrammePageProps) => (
  <>
    <ErrorSummary errors={errors} />
    <PageHeading title={words.title} below={words.below} />
    <Current view={view} />
    <h2>{words.change}</h2>
    <ProgrammeForm typed={typed} errors={errors} />
  </>
);

function Current({ view: { programme, openCases } }: Pick<ProgrammePageProps, 'view'>) {
  if (programme === null)
    return (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    );
  const offered = SERVICES.flatMap(service => {
    const article = programme.services[service];
    return article === undefined ? [] : [{ label: article, value: shared.services[service] }];
  });
  return (
    <>
      <SummaryList
        rows={[
          { label: words.ordinance, value: programme.ordinance },
          { label: words.inForceOn, value: staffDate(programme.inForceOn) },
          { label: words.startsOn, value: staffDate(programme.startsOn) },
          {
            label: words.endsOn,
            value:
              programme.endsOn === null
                ? words.goesOn
                : `${staffDate(programme.endsOn)}${programme.carriesOpenCases ? words.carried : ''}`,
          },
          { label: words.openCases, value: words.people(openCases) },
          { label: words.within, value: `${programme.offerWithinHours}${words.hours}` },
        ]}
      />
      <p>
        <a href={supportPaths.programmeDecision}>{words.endLink}</a>
      </p>
      <h2>{words.services}</h2>
      <SummaryList rows={offered} />
    </>
  );
}

function ProgrammeForm({ typed, errors }: Omit<ProgrammePageProps, 'view'>) {
  const errorOf = (field: string) => errors.find(({ name }) => name === field)?.message;
  const day = (name: 'inForceOn' | 'startsOn' | 'holdsFrom') => (
    <TextField
      name={name}
      label={words[name]}
      hint={shared.dayHint}
      value={typed[name]}
      error={errorOf(name)}
      width="short"
      autocomplete="off"
      required
    />
  );
  return (
    <Form action={supportPaths.programme}>
      <TextField
        name="ordinance"
        label={words.ordinance}
        hint={words.ordinanceHint}
        value={typed.ordinance}
        error={errorOf('ordinance')}
        width="full"
        required
      />
      <FieldRow>
        {day('inForceOn')}
        {day('startsOn')}
        {day('holdsFrom')}
      </FieldRow>
      <p class="note">{words.servicesHint}</p>
      {SERVICES.map(service => (
        <TextField
          name={`service-${service}`}
          label={words.service(shared.services[service])}
          value={typed.services[service]}
          error={errorOf(`service-${service}`)}
          width="medium"
        />
      ))}
      <TextField
        name="within"
        label={words.within}
        hint={words.withinHint}
        value={typed.within}
        error={errorOf('within')}
        inputmode="numeric"
        suffix={words.hours}
        width="short"
        required
      />
      <Actions>
        <Button shortcut="s">{shared.save}</Button>
      </Actions>
    </Form>
  );
}
