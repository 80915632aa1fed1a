/** What was sampled (domain.md 4.4). */
export const SPECIMENS = ['nasopharyngeal', 'nasal', 'saliva', 'sputum', 'throat', 'other'] as const;
export type Specimen = (typeof SPECIMENS)[number];

/** How it was tested: PCR and the others that the memo's "etc." stands for (H-06). */
export const METHODS = ['pcr', 'lamp', 'antigen-quantitative', 'antigen-qualitative', 'other'] as const;
export type TestMethod = (typeof METHODS)[number];

/** What came out; a judgement that was held back is reported as such and corrected later (SM-4). */
export const TEST_RESULTS = ['positive', 'negative', 'indeterminate'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** The law under which it was done (H-23). */
export const LEGAL_BASES = ['article-15', 'other'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export const SEXES = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

/** By which way a report came in. The web is the way it ought to (H-27). */
export const ENTRY_CHANNELS = ['web', 'grid', 'file', 'fhir', 'fax', 'paper', 'phone'] as const;
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];

/** The ways by which a report reaches the authority for somebody there to type it in. */
export const SHEET_CHANNELS = ['fax', 'paper', 'phone'] as const;

/** Why it did not come by the web: the two reasons that the memo names, a failure, and the rest with a note (H-20, H-26). */
export const CHANNEL_REASONS = ['authority-not-using', 'no-web-entry', 'outage', 'other'] as const;
export type ChannelReason = (typeof CHANNEL_REASONS)[number];

/** Why a report was changed. */
export const CORRECTION_REASONS = [
  'typing-error',
  'result-changed',
  'wrong-person',
  'duplicate',
  'other',
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** Reads one of a list of codes; null for anything else. */
export const codeIn = <Code extends string>(codes: readonly Code[], text: string): Code | null =>
  codes.find(code => code === text) ?? null;
