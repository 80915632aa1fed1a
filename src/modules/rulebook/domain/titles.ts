/** The parts of a rulebook that residents read. Kits are left out: their names are read off the box. */
export type TitleGroup =
  | 'names'
  | 'riskFactors'
  | 'testSources'
  | 'remarks'
  | 'symptoms'
  | 'emergencySymptoms'
  | 'contacts'
  | 'hours'
  | 'links'
  | 'documentLabels';

/**
 * The titles in one language, by group and code; hours by their Japanese text. A code that versions word in different
 * ways has a title for each wording, by its Japanese text.
 */
export type Translation = Readonly<
  Record<TitleGroup, Readonly<Record<string, string | Readonly<Record<string, string>>>>>
>;
