import type { Authority } from '../../../../platform/db/authority.repository.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { HealthCentreProblem } from '../../domain/health-centre.ts';
import type { HealthCentreView } from '../../use-cases/health-centres.use-case.ts';
import { HEALTH_CENTRES_PATH, healthCentrePath, NEW_HEALTH_CENTRE_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export interface HealthCentresPageProps {
  readonly centres: readonly HealthCentreView[];
  readonly authorities: readonly Authority[];
  readonly mayManage: boolean;
}

/** Every health centre, and the authorities of this installation by their kinds (H-01). */
export const HealthCentresPage = ({ centres, authorities, mayManage }: HealthCentresPageProps) => (
  <>
    <PageHeading
      title={words.title}
      below={words.below}
      actions={
        mayManage ? (
          <ButtonLink href={NEW_HEALTH_CENTRE_PATH} shortcut="n">
            {words.add}
          </ButtonLink>
        ) : undefined
      }
    />
    <DataTable
      caption={words.caption}
      rows={centres}
      {...(mayManage && {
        rowHref: ({ healthCentreId }: HealthCentreView) => healthCentrePath(healthCentreId),
      })}
      columns={[
        { key: 'name', heading: words.name, primary: true, cell: ({ name }) => name },
        { key: 'phone', heading: words.phone, nowrap: true, cell: ({ phone }) => phone },
        {
          key: 'municipalities',
          heading: words.municipalities,
          wide: true,
          cell: ({ municipalities }) => municipalities.join(words.separator),
        },
      ]}
      empty={
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      }
    />
    <h2>{words.authoritiesTitle}</h2>
    <DataTable
      caption={words.authoritiesTitle}
      rows={authorities}
      empty={null}
      columns={[
        { key: 'name', heading: words.authority, cell: ({ name }) => name },
        {
          key: 'code',
          heading: words.authorityCode,
          nowrap: true,
          cell: ({ authorityId }) => codeOf(authorityId),
        },
        { key: 'kind', heading: words.authorityKind, cell: ({ kind }) => shared.authorityKinds[kind] },
      ]}
    />
  </>
);

/** Six digits; Hokkaido's begins with a zero. */
const codeOf = (authorityId: number): string => String(authorityId).padStart(6, '0');

export type TypedCentre = Readonly<Record<'name' | 'phone' | 'municipalities', string>>;

export interface HealthCentreFormProps {
  readonly title: string;
  readonly action: string;
  readonly typed: TypedCentre;
  readonly problems: readonly HealthCentreProblem[];
}

/** A health centre, new or as it is. */
export function HealthCentreForm({ title, action, typed, problems }: HealthCentreFormProps) {
  const errors = problems.map(problem => ({
    name: problem.field,
    message: words.reasons[problem.reason]('text' in problem ? problem.text : ''),
  }));
  const errorOf = (name: keyof TypedCentre) =>
    errors
      .filter(error => error.name === name)
      .map(({ message }) => message)
      .join(' ') || undefined;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={title} />
      <Form action={action}>
        <TextField name="name" label={words.name} value={typed.name} error={errorOf('name')} required />
        <TextField
          name="phone"
          type="tel"
          label={words.phone}
          value={typed.phone}
          error={errorOf('phone')}
          width="medium"
          required
        />
        <TextArea
          name="municipalities"
          label={words.municipalities}
          hint={words.municipalitiesHint}
          value={typed.municipalities}
          error={errorOf('municipalities')}
          rows={8}
        />
        <Actions>
          <Button>{words.save}</Button>
          <ButtonLink variant="ghost" href={HEALTH_CENTRES_PATH}>
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
