import type { Uuid } from '../../../kernel/ids.ts';

export const PAIRS_PATH = '/console/persons';
export const PAIR_PATTERN = `${PAIRS_PATH}/pairs/:pairId`;
export const SEARCH_PATH = `${PAIRS_PATH}/search`;
export const MERGES_PATH = `${PAIRS_PATH}/merges`;
export const MERGE_PATTERN = `${MERGES_PATH}/:mergeId`;
export const CORRECTIONS_PATH = `${PAIRS_PATH}/corrections`;
export const PERSON_PATTERN = `${PAIRS_PATH}/people/:personId`;

/** The page of one pair. */
export const pairPath = (pairId: Uuid): string => `${PAIRS_PATH}/pairs/${pairId}`;

/** Where what waits for one person is decided. */
export const PERSON_CORRECTIONS_PATTERN = `${PERSON_PATTERN}/corrections`;

/** The page of one person. */
export const personPath = (personId: Uuid): string => `${PAIRS_PATH}/people/${personId}`;

/** The page on which one merge is undone. */
export const mergePath = (mergeId: Uuid): string => `${MERGES_PATH}/${mergeId}`;

/** Where corrections of one person are decided. */
export const personCorrectionsPath = (personId: Uuid): string => `${personPath(personId)}/corrections`;
