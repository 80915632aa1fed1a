import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { LikenessReason } from './likeness-reason.ts';

export type ReportKind = 'test-report' | 'case-report';

/** What somebody says who compares an entry with an earlier row: one person, or two. */
export const JUDGEMENTS = ['same', 'different'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** Somebody who may be the one who is being entered, as far as whoever enters may see them. */
export interface EntryCandidate {
  /** A report of the same institution; for those who decide about persons, a person. */
  readonly kind: ReportKind | 'person';
  readonly id: Uuid;
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate | null;
  readonly phone: string;
  /** The day of the report; null of a person. */
  readonly on: PlainDate | null;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}
