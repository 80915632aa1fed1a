import type { ObservationDeps } from '../observation-deps.ts';

/** What the chats of LINE need from outside. */
export interface LineDeps
  extends Pick<
    ObservationDeps,
    'database' | 'rulebook' | 'residentLinks' | 'askChannels' | 'phoneStandsForLine'
  > {
  /** The keyed hash under which a one-time code is kept: eight digits alone could be tried out. */
  readonly lineCodeHash: (code: string) => Uint8Array;
}
