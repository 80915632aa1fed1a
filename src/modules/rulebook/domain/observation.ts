import type { Choice } from './choice.ts';

export type Grade = 'ok' | 'caution' | 'urgent';

/** A question of a day, its first or second, to be answered between `opensAt` and `dueAt`, JST `HH:mm`. */
export type ObservationSlot = {
  readonly no: 1 | 2;
  readonly code: string;
  readonly opensAt: string;
  readonly dueAt: string;
};

/** Who is meant: everybody for whom all of what is named holds. */
export type ScheduleCondition = {
  readonly categories?: readonly ('self' | 'notified')[] | undefined;
  readonly places?: readonly ('home' | 'hotel' | 'waiting')[] | undefined;
  /** Completed years. */
  readonly fromAge?: number | undefined;
  readonly riskFactors?: true | undefined;
};

/** Which questions of a day a person gets who fits any of the conditions; without conditions, everybody. */
export type ObservationSchedule = {
  readonly code: string;
  /** For staff, in Japanese alone. */
  readonly title: string;
  /** Codes of slots, first of the day first. */
  readonly slots: readonly string[];
  readonly when?: readonly ScheduleCondition[] | undefined;
};

/** When people are asked within a slot. */
export type AskHours = {
  /** Over how many minutes from the opening those who chose no time are spread. */
  readonly spreadMinutes: number;
  /** From when through when a person may choose to be asked, JST `HH:mm`. */
  readonly chosenFrom: string;
  readonly chosenThrough: string;
};

/** No message leaves from `from` until `to` of the next morning, JST `HH:mm`. `to` itself is no longer quiet. */
export type QuietHours = { readonly from: string; readonly to: string };

/** What is done while an answer does not come, and how long before it falls due. */
export type LadderRung = {
  readonly step: 'remind' | 'other-channel' | 'household' | 'staff-task';
  readonly minutesBeforeDue: number;
};

/** By when a human must have acted on a task of at least this danger (1 to 9). */
export type TaskClock = { readonly fromDanger: number; readonly minutes: number };

/** Who confirms the release that the rule proposes. */
export type ReleaseConfirmation = {
  readonly category: 'self' | 'notified';
  readonly confirmedBy: 'rule' | 'person';
};

export type MissedAnswerStep = 'reminder' | 'voice-call' | 'staff-call';

/** How people under recuperation are observed and their answers graded (K-11, K-12, K-38, SM-7). Not medical advice. */
export type ObservationRule = {
  readonly firstDayAfterSubmission: number;
  /** The first is the one of people who are asked once a day. */
  readonly slots: readonly ObservationSlot[];
  /** The first that fits a person is theirs; the last fits everybody. */
  readonly schedules: readonly ObservationSchedule[];
  readonly ask: AskHours;
  readonly quietHours: QuietHours;
  /** In order of time; ends with the task for staff at the due time. */
  readonly ladder: readonly LadderRung[];
  readonly temperature: {
    readonly lowest: number;
    readonly highest: number;
    readonly step: number;
    readonly cautionFrom: number;
  };
  readonly spo2: {
    readonly lowest: number;
    readonly highest: number;
    readonly urgentThrough: number;
    readonly cautionThrough: number;
  };
  readonly emergencySymptoms: readonly Choice[];
  readonly symptoms: readonly (Choice & { readonly grade: 'ok' | 'caution' })[];
  /** What is done once so many answers in a row are missing, fewest first. */
  readonly missedAnswers: readonly { readonly inARow: number; readonly step: MissedAnswerStep }[];
  /** The most dangerous first; the last is for every danger that remains. */
  readonly taskClocks: readonly TaskClock[];
  /** After how many calls in a row that reached nobody staff are told to ask for a visit. */
  readonly welfareCheck: { readonly afterUnreachedCalls: number };
  readonly release: readonly ReleaseConfirmation[];
};
