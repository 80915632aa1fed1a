import { addMinutes, epochMs, type Instant, jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { type AskTimeRule, askWindow } from './ask-time.ts';
import { type SlotNo, slotOf } from './plan-slots.ts';
import { type ScheduleRule, scheduleOfCode } from './schedule.ts';

/** When the people of one schedule are asked a question of a day. */
export interface QuestionOfSchedule {
  readonly schedule: string;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  /** Between these the question leaves, and over so many seconds those are spread who chose no time: see `askAt`. */
  readonly earliest: Instant;
  readonly latest: Instant;
  readonly spreadSeconds: number;
}

/** The first or second question of a day, for everybody whose schedule has it. */
export interface DayQuestion {
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
  /** Whoever filed on this day or before is asked (K-38). */
  readonly startedBy: PlainDate;
  readonly ofSchedules: readonly QuestionOfSchedule[];
}

export interface QuestionRule extends ScheduleRule, AskTimeRule {
  readonly firstDayAfterSubmission: number;
}

/** Every question that opened from the day `from` until `at`, oldest first. No end date stops them (incident 1). */
export function openedQuestions(rule: QuestionRule, from: PlainDate, at: Instant): readonly DayQuestion[] {
  const questions: DayQuestion[] = [];
  for (let day = from; day <= jstDate(at); day = addDays(day, 1))
    for (const slotNo of [1, 2] as const) {
      const ofSchedules = questionsOf(rule, day, slotNo).filter(({ opensAt }) => opensAt <= at);
      const startedBy = addDays(day, -rule.firstDayAfterSubmission);
      if (ofSchedules.length > 0) questions.push({ slotOn: day, slotNo, startedBy, ofSchedules });
    }
  return questions;
}

/** How long a question is still counted after its last due time, so that its silences are seen to become tasks. */
const COUNTED_MINUTES_AFTER_DUE = 60;

/** Whether the question is one of those that are counted every minute: not due for anybody yet, or just closed. */
export const isCounted = ({ ofSchedules }: DayQuestion, at: Instant): boolean =>
  ofSchedules.some(({ dueAt }) => addMinutes(dueAt, COUNTED_MINUTES_AFTER_DUE) > at);

/** What names a question in counts and alarms. */
export const questionName = ({ slotOn, slotNo }: Pick<DayQuestion, 'slotOn' | 'slotNo'>): string =>
  `${slotOn}/${slotNo}`;

function questionsOf(rule: QuestionRule, day: PlainDate, slotNo: SlotNo): readonly QuestionOfSchedule[] {
  return rule.schedules.flatMap(({ code }) => {
    const hours = scheduleOfCode(rule, code)?.slots.find(({ no }) => no === slotNo);
    if (hours === undefined) return [];
    const { opensAt, dueAt } = slotOf(day, hours);
    const { earliest, latest } = askWindow({ opensAt, dueAt }, rule);
    const room = (epochMs(latest) - epochMs(earliest)) / 1_000;
    const spreadSeconds = Math.min(rule.ask.spreadMinutes * 60, room);
    return [{ schedule: code, opensAt, dueAt, earliest, latest, spreadSeconds }];
  });
}
