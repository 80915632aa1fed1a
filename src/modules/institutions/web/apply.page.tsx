import { Button } from '../../../ui/button/button.tsx';
import { longDate } from '../../../ui/date-text.ts';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import type { Application, ApplicationProblem } from '../domain/application.ts';
import type { InvitedFacility } from '../use-cases/apply.use-case.ts';
import { ja as words } from './words.ja.ts';

export type TypedApplication = Readonly<Record<keyof Application, string>>;

export interface ApplyPageProps {
  readonly action: string;
  readonly facility: InvitedFacility;
  readonly typed: TypedApplication;
  readonly problems: readonly ApplicationProblem[];
}

/** Where an institution says who will look after its accounts. */
export function ApplyPage({ action, facility, typed, problems }: ApplyPageProps) {
  const errors = problems.map(problem => {
    const { field, text } = words.problems[problem];
    return { name: field, message: text };
  });
  const field = (name: keyof Application) => ({
    name,
    label: words.fields[name],
    value: typed[name],
    error: errors.find(error => error.name === name)?.message,
    required: true,
  });
  const { code, deadline } = facility;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={words.title} />
      <p>{words.lead}</p>
      <SummaryList
        rows={[
          { label: words.facility, value: facility.name },
          ...(code === null ? [] : [{ label: words.code, value: code }]),
          { label: words.address, value: facility.address },
          ...(deadline === null ? [] : [{ label: words.deadline, value: longDate(deadline) }]),
        ]}
      />
      <p>{words.notYours}</p>
      <Form action={action}>
        <TextField {...field('name')} autocomplete="name" maxlength={60} />
        <TextField
          {...field('phone')}
          hint={words.hints.phone}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          width="medium"
        />
        <TextField {...field('email')} type="email" inputmode="email" autocomplete="email" maxlength={254} />
        <p>{words.next}</p>
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** A page of one sentence. */
export const Told = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <>
    <PageHeading title={title} />
    <p>{text}</p>
  </>
);
