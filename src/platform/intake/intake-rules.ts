import type { FloodThresholds } from './flood-meter.ts';
import type { Allowance } from './token-buckets.ts';
import type { WorkLimit } from './work-queue.ts';

/** What is asked of one kind of form before its handler runs. */
export interface IntakeRule {
  /** The routes that take the form, as patterns. */
  readonly paths: readonly string[];
  /** What one network may send as it likes; beyond it is slowed and never shut out. */
  readonly network: Allowance;
  /** Whether it counts towards a flood of the whole program, during which work or waiting is asked of everybody. */
  readonly underFlood: boolean;
  /** Where this form alone is a flood already, because each costs much. */
  readonly ownFlood?: FloodThresholds;
  /** The form carries a signed token and was open for at least so long. */
  readonly form?: { readonly leastSeconds: number };
  /** How often one mail address or telephone number, read from these fields, may be given. */
  readonly contacts?: {
    readonly fields: readonly string[];
    readonly perHour: number;
    readonly perDay: number;
    /** Fields that say the form asks for something else, for which nothing is sent: not counted. */
    readonly notWhen?: { readonly field: string; readonly value: string };
  };
  /** The form holds a password or code, which no page shows again: whoever is slowed types it anew. */
  readonly holdsSecrets?: boolean;
}

/** What must not stop another: each class has places of its own. */
export type WorkClass = 'answers' | 'forms' | 'uploads' | 'pages' | 'staff' | 'hooks' | 'programs';

/** Every limit of the public side. */
export interface IntakeRules {
  readonly forms: Readonly<Record<string, IntakeRule>>;
  /** Pages that one network may open, without and with the cookie of a staff session. */
  readonly pages: Allowance;
  readonly staffPages: Allowance;
  /** How long a page that is the same for every stranger is shown again before it is drawn anew; null for never. */
  readonly keepPagesMs: number | null;
  readonly flood: FloodThresholds;
  /** Leading zero bits of each part of the work, and seconds of waiting for whoever cannot do it. */
  readonly challenge: {
    readonly bits: number;
    readonly mostBits: number;
    readonly waitSeconds: number;
    readonly mostWaitSeconds: number;
  };
  readonly work: Readonly<Record<WorkClass, WorkLimit>>;
}
