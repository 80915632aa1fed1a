import type { Uuid } from '../../../kernel/ids.ts';
import type { Half } from '../domain/half-day.ts';

export const CALLS_PATH = '/console/support-calls';
export const NEXT_CALL_PATH = `${CALLS_PATH}/next`;
export const PAPER_PATH = `${CALLS_PATH}/paper`;
export const TYPING_PATH = `${CALLS_PATH}/typing`;
export const TASKS_PATH = `${CALLS_PATH}/tasks`;
export const HANDOVERS_PATH = `${CALLS_PATH}/handovers`;
export const SHIFTS_PATH = `${CALLS_PATH}/shifts`;
export const RULE_PATH = `${CALLS_PATH}/rule`;

/** The patterns of what is done with one call, task, request or sheet. */
export const PATTERNS = {
  claim: `${CALLS_PATH}/slots/:callSlotId/claim`,
  attempt: `${CALLS_PATH}/slots/:callSlotId/attempt`,
  assign: `${CALLS_PATH}/slots/:callSlotId/assign`,
  task: `${TASKS_PATH}/:callTaskId`,
  settle: `${TASKS_PATH}/:callTaskId/settle`,
  ambulance: `${TASKS_PATH}/:callTaskId/ambulance`,
  step: `${CALLS_PATH}/ambulances/:ambulanceId/step`,
  handover: `${HANDOVERS_PATH}/:callHandoverId`,
} as const;

const slotPath = (callSlotId: Uuid, act: 'claim' | 'attempt' | 'assign'): string =>
  `${CALLS_PATH}/slots/${callSlotId}/${act}`;

/** Where a call is taken. */
export const claimPath = (callSlotId: Uuid): string => slotPath(callSlotId, 'claim');

/** Where it is recorded what came of a call. */
export const attemptPath = (callSlotId: Uuid): string => slotPath(callSlotId, 'attempt');

/** Where a call is given to a colleague. */
export const assignPath = (callSlotId: Uuid): string => slotPath(callSlotId, 'assign');

/** The list with one call open beside it. */
export const callPath = (callSlotId: Uuid): string => `${CALLS_PATH}?slot=${callSlotId}`;

/** The page of one task of the leader. */
export const taskPath = (callTaskId: Uuid): string => `${TASKS_PATH}/${callTaskId}`;

/** Where a task is settled. */
export const settlePath = (callTaskId: Uuid): string => `${taskPath(callTaskId)}/settle`;

/** Where an ambulance is requested. */
export const ambulancePath = (callTaskId: Uuid): string => `${taskPath(callTaskId)}/ambulance`;

/** Where the next step of a request is recorded. */
export const stepPath = (ambulanceId: Uuid): string => `${CALLS_PATH}/ambulances/${ambulanceId}/step`;

/** The sheet of one hand-over. */
export const handoverPath = (callHandoverId: Uuid): string => `${HANDOVERS_PATH}/${callHandoverId}`;

/** The list of a half day for paper. */
export const paperPath = (half: Half, day: 'today' | 'tomorrow', whose: 'mine' | 'all'): string =>
  `${PAPER_PATH}?${new URLSearchParams({ half, day, whose })}`;
