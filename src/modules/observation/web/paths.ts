/** The patterns of this module's pages for residents. */
export const PATTERNS = {
  observe: '/:language/observe',
  done: '/:language/observe/done',
  answers: '/:language/observations',
  watch: '/:language/watch',
} as const;

/** Where the question of the day is asked. */
export const observePath = (language: string): string => `/${language}/observe`;

/** Where it is asked once more on the same day. */
export const observeAgainPath = (language: string): string => `${observePath(language)}?again=1`;

/** Where somebody of the household is asked; `filingId` names them. */
export const observeForPath = (language: string, filingId: string): string =>
  `${observePath(language)}?for=${filingId}`;

/** What to do about the answer; `filingId` names somebody of the household. */
export const donePath = (language: string, filingId: string | null = null): string =>
  `${observePath(language)}/done${filingId === null ? '' : `?for=${filingId}`}`;

/** All answers so far. */
export const answersPath = (language: string): string => `/${language}/observations`;

/** When and how the resident is asked. */
export const watchPath = (language: string): string => `/${language}/watch`;

/** The resident's own page, which another module draws. */
export const statusPath = (language: string): string => `/${language}/status`;
