import type { Uuid } from '../../../kernel/ids.ts';

export const WORKLIST_PATH = '/console/tasks';
export const WATCH_LIST_PATH = '/console/cases';
export const HANDOVER_PATH = '/console/handover';
export const NEXT_PATH = `${WORKLIST_PATH}/next`;
export const TASK_SEARCH_PATH = `${WORKLIST_PATH}/search`;
export const PRINT_PATH = `${WORKLIST_PATH}/print`;

/** The patterns of what is done with one task or case. */
export const PATTERNS = {
  claim: `${WORKLIST_PATH}/:taskId/claim`,
  outcome: `${WORKLIST_PATH}/:taskId/outcome`,
  takeBack: `${WORKLIST_PATH}/:taskId/take-back`,
  decide: `${WORKLIST_PATH}/:taskId/release`,
  handoverRead: `${HANDOVER_PATH}/:handoverId/read`,
  watch: `${WATCH_LIST_PATH}/:caseId/watch`,
  case: `${WATCH_LIST_PATH}/:caseId`,
  answer: `${WATCH_LIST_PATH}/:caseId/answer`,
  release: `${WATCH_LIST_PATH}/:caseId/release`,
  reopen: `${WATCH_LIST_PATH}/:caseId/reopen`,
} as const;

/** A path with the parts of its query that are set. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(query).filter((part): part is [string, string] => part[1] !== undefined);
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}

/** The worklist with one task open beside it. */
export const taskPath = (taskId: Uuid): string => withQuery(WORKLIST_PATH, { task: taskId });

/** Where a task is claimed. */
export const claimPath = (taskId: Uuid): string => `${WORKLIST_PATH}/${taskId}/claim`;

/** Where the outcome of a task is recorded. */
export const outcomePath = (taskId: Uuid): string => `${WORKLIST_PATH}/${taskId}/outcome`;

/** Where an outcome recorded by mistake is taken back. */
export const takeBackPath = (taskId: Uuid): string => `${WORKLIST_PATH}/${taskId}/take-back`;

/** Where a proposed release is confirmed, or the person kept on the watch. */
export const decidePath = (taskId: Uuid): string => `${WORKLIST_PATH}/${taskId}/release`;

/** Where a hand-over is marked as read. */
export const handoverReadPath = (handoverId: Uuid): string => `${HANDOVER_PATH}/${handoverId}/read`;

/** How a person is asked, and where that is changed. */
export const watchPath = (caseId: Uuid): string => `${casePath(caseId)}/watch`;

/** The page of one case. */
export const casePath = (caseId: Uuid): string => `${WATCH_LIST_PATH}/${caseId}`;

/** Where staff write down what they heard on the phone. */
export const answerPath = (caseId: Uuid): string => `${casePath(caseId)}/answer`;

/** Where a release is confirmed. */
export const releasePath = (caseId: Uuid): string => `${casePath(caseId)}/release`;

/** Where an officer takes the watch up again. */
export const reopenPath = (caseId: Uuid): string => `${casePath(caseId)}/reopen`;
