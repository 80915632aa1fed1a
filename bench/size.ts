/** How much is measured. Product and baseline take turns `rounds` times, so that the machine's moods meet both. */
export interface Size {
  readonly name: 'quick' | 'full';
  readonly rounds: number;
  readonly pageSeconds: number;
  /** People under observation who are there from the start, so that nothing is measured on empty tables. */
  readonly residents: number;
  /** Filings, answers: of all rounds together. */
  readonly filings: number;
  readonly answers: number;
  /** People of `answers-sustained`, and for how long they answer. */
  readonly answerers: number;
  readonly sustainedMinutes: number;
  readonly notices: number;
  readonly ruleCalls: number;
  readonly ruleLines: number;
  readonly certificates: number;
  readonly slots: number;
  readonly releases: number;
  readonly imageCases: number;
  /** Rows of the file that `imports` takes. */
  readonly importRows: number;
  /** Whole filings beside the bot of `flood`, and as many without it. */
  readonly floodFilings: number;
  /** People among whom one is looked up, and how often; people who are known and who are new when all are compared. */
  readonly people: number;
  readonly personLookups: number;
  readonly matchKnown: number;
  readonly matchNew: number;
  /** Cases on the lists of one authority, and for how many seconds staff ask for pages of them. */
  readonly listedCases: number;
  readonly listSeconds: number;
}

export const QUICK: Size = {
  name: 'quick',
  rounds: 1,
  pageSeconds: 3,
  residents: 5_000,
  filings: 800,
  answers: 20_000,
  answerers: 20_000,
  sustainedMinutes: 0.5,
  notices: 60,
  ruleCalls: 200_000,
  ruleLines: 50_000,
  certificates: 4_000,
  slots: 10_000,
  releases: 1_000,
  imageCases: 1_000,
  importRows: 100_000,
  floodFilings: 24,
  people: 100_000,
  personLookups: 600,
  matchKnown: 40_000,
  matchNew: 4_000,
  listedCases: 20_000,
  listSeconds: 15,
};

export const FULL: Size = {
  name: 'full',
  rounds: 3,
  pageSeconds: 5,
  residents: 20_000,
  filings: 3_600,
  answers: 150_000,
  answerers: 1_000_000,
  sustainedMinutes: 10,
  notices: 300,
  ruleCalls: 2_000_000,
  ruleLines: 400_000,
  certificates: 40_000,
  slots: 1_000_000,
  releases: 20_000,
  imageCases: 10_000,
  importRows: 1_000_000,
  floodFilings: 80,
  people: 5_000_000,
  personLookups: 6_000,
  matchKnown: 2_000_000,
  matchNew: 200_000,
  listedCases: 1_000_000,
  listSeconds: 120,
};
