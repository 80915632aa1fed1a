/** Words for the ear. */
export interface SpokenText {
  readonly text: string;
  /** BCP 47, e.g. `ja-JP`. */
  readonly language: string;
  /** Absolute https URL of a recorded prompt that is played instead of the machine's voice. */
  readonly recording: string | null;
}

/** What one side of a call does next: it speaks, then listens for keys or hangs up. */
export interface CallTurn {
  readonly say: readonly SpokenText[];
  readonly next:
    | {
        readonly kind: 'gather';
        /** Fewer digits than this are no answer. The caller of the port checks it: providers know no such bound. */
        readonly minDigits: number;
        /** The turn ends with this many digits, or earlier by `#`. */
        readonly maxDigits: number;
        /** Seconds without a key after which the turn ends. */
        readonly timeoutSeconds: number;
      }
    | { readonly kind: 'hang-up' };
}

/** What happened in a call, as its provider tells it. */
export type CallEvent =
  | { readonly kind: 'answered'; readonly by: 'human' | 'machine' | 'unknown' }
  /** The keys that were pressed in a turn, without the `#` that ended it: 1 to 64 of 0–9 `*` `#` A–D. */
  | { readonly kind: 'keyed'; readonly digits: string }
  /** A turn ended without a key. */
  | { readonly kind: 'silent' }
  | {
      readonly kind: 'ended';
      readonly outcome: 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';
    };
