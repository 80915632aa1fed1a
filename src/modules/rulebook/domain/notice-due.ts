import { nextBusinessDay, type OfficeCalendar } from '../../../kernel/business-day.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { NoticeRule } from './notice.ts';
import type { RuleProblem } from './rule-problem.ts';
import { nearestVersion, type Timeline } from './timeline.ts';

/** The business day by whose end the notice must be sent (K-34, A-5, A-6). */
export function evaluateNoticeDue(
  rulebook: { readonly notice: Timeline<NoticeRule>; readonly officeCalendar: OfficeCalendar },
  on: PlainDate,
  { submittedOn }: { readonly submittedOn: PlainDate },
): Result<{ readonly dueOn: PlainDate }, RuleProblem> {
  let dueOn = submittedOn;
  for (let days = nearestVersion(rulebook.notice, on).dueBusinessDays; days > 0; days--) {
    const next = nextBusinessDay(dueOn, rulebook.officeCalendar);
    if (next === null) return fail('outside-office-calendar');
    dueOn = next;
  }
  return ok({ dueOn });
}
