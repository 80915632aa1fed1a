/** What the health centre must know about its own instruments. */
export type AlarmKind =
  | 'slots-missing'
  | 'gap-grows'
  | 'channel-without-effect'
  | 'canary-failed'
  | 'task-overdue'
  | 'queue-stuck'
  | 'channel-down';

/** Names one alarm: at most one of each is open. */
export interface AlarmKey {
  readonly kind: AlarmKind;
  /** The channel or the question of a day; 'all' where there is none. */
  readonly about: string;
}

/** A reason for an alarm, with the counts that show it. No personal data. */
export interface AlarmCause extends AlarmKey {
  readonly figures: Readonly<Record<string, number>>;
}
