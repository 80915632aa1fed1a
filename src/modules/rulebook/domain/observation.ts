import type { Choice } from './choice.ts';

export type Grade = 'ok' | 'caution' | 'urgent';

/** A question asked every day between `opensAt` and `dueAt`, JST `HH:mm`. */
export type ObservationSlot = { readonly code: string; readonly opensAt: string; readonly dueAt: string };

export type MissedAnswerStep = 'reminder' | 'voice-call' | 'staff-call';

/** How people under recuperation are observed and their answers graded (K-11, K-12, K-38, SM-7). Not medical advice. */
export type ObservationRule = {
  readonly firstDayAfterSubmission: number;
  readonly slots: readonly ObservationSlot[];
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
};
