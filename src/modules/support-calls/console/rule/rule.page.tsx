import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type GivenRule, RULE_RANGES, type RuleProblem } from '../../domain/read-rule.ts';
import { RULE_PATH } from '../paths.ts';
import { ja as words } from './words.ja.ts';

export interface RulePageProps {
  readonly holdsFrom: PlainDate;
  readonly given: GivenRule;
  readonly problems: readonly RuleProblem[];
  readonly isSaved: boolean;
}

const ROWS = [
  ['amFrom', 'amBy'],
  ['pmFrom', 'pmBy'],
  ['attempts', 'retryMinutes'],
  ['callMinutes', 'decideMinutes'],
] as const satisfies readonly (readonly (keyof GivenRule)[])[];

/** The hours of the two calls a day, and how often somebody is tried. */
export function RulePage({ holdsFrom, given, problems, isSaved }: RulePageProps) {
  const errors = problems.map(problem => ({ name: problem.field, message: messageOf(problem) }));
  const hints: Partial<Record<keyof GivenRule, string>> = words.hints;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={words.title} below={words.below(staffDate(holdsFrom))} />
      {isSaved ? <Notice tone="success" title={words.saved} /> : null}
      <p>{words.source}</p>
      <Form action={RULE_PATH}>
        {ROWS.map(row => (
          <FieldRow>
            {row.map(name => (
              <TextField
                name={name}
                label={words.fields[name]}
                hint={hints[name]}
                value={given[name]}
                error={errors.find(error => error.name === name)?.message}
                width="short"
                maxlength={5}
                required
              />
            ))}
          </FieldRow>
        ))}
        <Actions>
          <Button shortcut="s">{words.save}</Button>
        </Actions>
      </Form>
    </>
  );
}

function messageOf(problem: RuleProblem): string {
  switch (problem.reason) {
    case 'out-of-range': {
      const [least, most] = RULE_RANGES[problem.field];
      return words.problems['out-of-range'](least, most);
    }
    case 'not-a-time':
    case 'wrong-order':
    case 'no-room':
      return words.problems[problem.reason];
  }
}
