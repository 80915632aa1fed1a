/** Where a resident reads to whom their data was given. */
export const disclosuresPath = (language: string): string => `/${language}/disclosures`;

/** The same as a paper. */
export const disclosuresPaperPath = (language: string): string => `/${language}/disclosures.pdf`;

/** The page of the self-recuperation module from which all of it is reached. */
export const statusPath = (language: string): string => `/${language}/status`;

/** Where anybody asks the prefecture something. */
export const inquiryPath = (language: string): string => `/${language}/inquiry`;
