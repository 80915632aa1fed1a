import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { type GivenPlan, LINE_FIELDS, type PlanProblem } from '../domain/staffing-plan.ts';
import type { CentreView, StaffingVersion } from '../use-cases/readiness.use-case.ts';
import { centrePath, planPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const { plan: text } = words;

/** The name of the box for a field of one kind of work. */
export const boxName = (kind: string, field: string): string => `${kind}.${field}`;

/** The plan of a health centre as a form: a row of boxes for each kind of work (H-36). */
export function PlanPage({
  view: { centre, rule },
  given,
  problems,
}: {
  readonly view: CentreView;
  readonly given: GivenPlan;
  readonly problems: readonly PlanProblem[];
}) {
  const errors = problems.map(problem => ({
    name: problem.kind === null ? problem.field : boxName(problem.kind, problem.field),
    message: problemText(problem, rule),
  }));
  const errorOf = (name: string) => errors.find(error => error.name === name)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={text.title} above={centre.name} below={text.below} />
      <Form action={planPath(centre.healthCentreId)}>
        <TextField
          name="shiftMinutes"
          label={text.shiftMinutes}
          hint={text.shiftHint}
          value={given.shiftMinutes}
          error={errorOf('shiftMinutes')}
          inputmode="numeric"
          width="short"
          required
        />
        {rule.kinds.map(kind => {
          const line = given.lines.find(each => each.kind === kind.code);
          return (
            <fieldset class="field">
              <legend class="field-label">{kind.title}</legend>
              <p class="field-hint">{text.countedIn(kind.volume, kind.atLeast)}</p>
              <div class="filter-bar">
                {LINE_FIELDS.map(field => (
                  <TextField
                    name={boxName(kind.code, field)}
                    label={text.fields[field]}
                    value={line?.[field] ?? ''}
                    error={errorOf(boxName(kind.code, field))}
                    inputmode="numeric"
                    width="short"
                  />
                ))}
              </div>
            </fieldset>
          );
        })}
        <Actions>
          <Button>{text.save}</Button>
          <ButtonLink variant="ghost" href={centrePath(centre.healthCentreId)}>
            {text.cancel}
          </ButtonLink>
        </Actions>
      </Form>
      <h2>{text.sourceTitle}</h2>
      <ul>
        {rule.kinds.map(({ title, source }) => (
          <li>
            {title}: {text.provenance[source.provenance]} {source.citation}
          </li>
        ))}
      </ul>
    </>
  );
}

function problemText({ kind, field, reason }: PlanProblem, { kinds }: StaffingVersion): string {
  const title = kinds.find(({ code }) => code === kind)?.title ?? '';
  const label = field === 'shiftMinutes' ? text.shiftMinutes : text.fieldOf(text.fields[field], title);
  return text.problems[reason](label);
}
