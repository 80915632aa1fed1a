/** The languages in which synthetic residents read and file: those of the resident pages. */
export const RESIDENT_LANGUAGES = ['ja', 'ja-easy', 'en', 'zh-Hans', 'vi', 'ko', 'pt-BR'] as const;
export type ResidentLanguage = (typeof RESIDENT_LANGUAGES)[number];
