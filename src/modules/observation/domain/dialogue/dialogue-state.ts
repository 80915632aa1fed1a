import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { GivenAnswer } from '../answer.ts';
import type { SlotNo } from '../plan-slots.ts';

/** What the daily question can be asked through, one thing at a time (K-13, K-21). */
export type Medium = 'line' | 'phone';

/** The question of a case that is being answered, as it was when the dialogue began. */
export interface SlotKey {
  readonly caseId: Uuid;
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
}

/** Somebody who can be asked now. The position, from 1, is all that leaves: no name is ever spoken or written. */
export interface Askable {
  readonly position: number;
  readonly slot: SlotKey;
}

/** Where and with whom a dialogue is held. */
export interface DialogueSetting {
  readonly medium: Medium;
  /** One or more, with the slots that are open now: a dialogue that ends late still answers these. */
  readonly people: readonly [Askable, ...Askable[]];
  /** How many people share the chat or the telephone, asked now or not. */
  readonly householdSize: number;
}

/** The questions in their order. `signs` is asked after an emergency alone, a read-back on the telephone alone. */
export const STEPS = [
  'identify',
  'whom',
  'temperature',
  'temperature-read-back',
  'spo2',
  'spo2-read-back',
  'symptoms',
  'emergency',
  'signs',
  'condition',
  'confirm',
] as const;
export type Step = (typeof STEPS)[number];

/** The status machine: what may be asked after each question. A step may always be asked again. */
export const FOLLOWING: Readonly<Record<Step, readonly Step[]>> = {
  identify: ['whom', 'temperature'],
  whom: ['temperature'],
  temperature: ['temperature-read-back', 'spo2'],
  'temperature-read-back': ['temperature', 'spo2'],
  spo2: ['spo2-read-back', 'symptoms'],
  'spo2-read-back': ['spo2', 'symptoms'],
  symptoms: ['emergency'],
  emergency: ['signs', 'condition'],
  signs: ['emergency', 'condition'],
  condition: ['confirm', 'temperature', 'spo2', 'symptoms'],
  confirm: ['temperature', 'spo2', 'symptoms', 'condition'],
};

/** Whether `to` may be asked after `from`. */
export const mayFollow = (from: Step, to: Step): boolean => from === to || FOLLOWING[from].includes(to);

/** A dialogue between two inputs: plain JSON, kept until the person says something. */
export interface DialogueState {
  readonly version: 1;
  readonly medium: Medium;
  readonly people: readonly [Askable, ...Askable[]];
  readonly householdSize: number;
  readonly step: Step;
  /** The furthest question reached so far. Only reaching a new one is progress. */
  readonly furthest: Step;
  /** Whom the answer is about; null until chosen. */
  readonly position: number | null;
  readonly given: GivenAnswer;
  /** What was not understood, taken back or contradictory since the last progress. */
  readonly misses: number;
  /** Silences since something was last heard. */
  readonly silences: number;
  /** Whether the emergency number was told and a human called. Never taken back (K-20). */
  readonly alarmed: boolean;
  readonly heardAt: Instant;
}

/** The person that the dialogue is about, or that it began with while nobody is chosen. */
export const personOf = ({ people, position }: DialogueState): Askable =>
  people.find(person => person.position === position) ?? people[0];
