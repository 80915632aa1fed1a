import type { CallEvent } from '../../../platform/voice/call-turn.ts';
import type { PlayedEvent } from '../use-cases/play-call.use-case.ts';

/** The fields that the trainee's telephone posts. */
export interface CallForm {
  readonly text: (name: string) => string;
}

export const ACTS = ['answer', 'machine', 'press', 'wait', 'hang-up'] as const;

/** Reads what the trainee did; null for what no telephone can do. */
export function readPlayed(form: CallForm): PlayedEvent | null {
  const turn = form.text('turn');
  const event = eventOf(
    ACTS.find(act => act === form.text('act')),
    form.text('digits').normalize('NFKC').replaceAll(/[\s#]/g, ''),
  );
  return event === null || !/^[0-9]{1,3}$/.test(turn) ? null : { event, turnNo: Number(turn) };
}

function eventOf(act: (typeof ACTS)[number] | undefined, digits: string): CallEvent | null {
  switch (act) {
    case 'answer':
      return { kind: 'answered', by: 'human' };
    case 'machine':
      return { kind: 'answered', by: 'machine' };
    case 'press':
      if (digits === '') return { kind: 'silent' };
      return /^[0-9*]{1,64}$/.test(digits) ? { kind: 'keyed', digits } : null;
    case 'wait':
      return { kind: 'silent' };
    case 'hang-up':
      return { kind: 'ended', outcome: 'completed' };
    case undefined:
      return null;
  }
}
