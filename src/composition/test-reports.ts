import { mayStaff } from '../modules/accounts/index.ts';
import { contractOn, contractsOn, coverSubscribers } from '../modules/contracts/index.ts';
import { facilityByCode, listFacilities } from '../modules/institutions/index.ts';
import { correctSubject, joinSubject } from '../modules/persons/index.ts';
import * as testReports from '../modules/test-reports/index.ts';
import * as transcription from '../modules/transcription/index.ts';
import type { Route } from '../platform/http/route.ts';
import type { ConsoleCaller, ConsoleFrame, ConsoleNavItem } from '../ui/console-frame.ts';
import { mergeSubscribers } from './merge-subscribers.ts';
import type { ModuleDeps } from './module-deps.ts';
import { PERSON_REFERENCES } from './person-references.ts';

const MOST_CHOICES = 20;
const INSTITUTION_CODE = /^\d{10}$/;
const MUNICIPALITY_CODE = /^\d{6}$/;
/** Prefectures have three characters or four. */
const PREFECTURE_LENGTHS = [3, 4];

/** What the rules of test reports need, with or without a server. */
export type TestReportParts = Pick<
  ModuleDeps,
  'database' | 'rulebook' | 'staffNames' | 'addressBook' | 'prefecture'
>;

/** What test reports need of other modules. */
export const testReportsDeps = (deps: TestReportParts): testReports.TestReportsDeps => ({
  database: deps.database,
  rulebook: deps.rulebook,
  staffNames: deps.staffNames,
  personReferences: PERSON_REFERENCES,
  contractOn,
  municipalityCode: municipalityCodeBy(deps),
  findFacilities: async (tx, text) => {
    const code = text.normalize('NFKC').replaceAll(/[\s-]/g, '');
    if (!INSTITUTION_CODE.test(code)) return listFacilities(tx, { text, after: null, limit: MOST_CHOICES });
    const facility = await facilityByCode(tx, code);
    return facility === null ? [] : [facility];
  },
});

/** A municipality by its code or name: one of the postal code, of the own prefecture, or of the one that is written. */
const municipalityCodeBy =
  ({ addressBook, prefecture }: Pick<ModuleDeps, 'addressBook' | 'prefecture'>) =>
  (text: string, postalCode: string | null): string | null => {
    const written = text.normalize('NFKC').replaceAll(/\s/gu, '');
    if (MUNICIPALITY_CODE.test(written)) return codeOf(addressBook.municipalityCoded(written), written);
    const towns = postalCode === null ? [] : addressBook.townsOf(postalCode);
    const ofPostalCode = new Map(
      towns.map(town => [town.municipality.code, { ...town.municipality, prefecture: town.prefecture }]),
    );
    if (written === '') return ofPostalCode.size === 1 ? ([...ofPostalCode.keys()][0] ?? null) : null;
    for (const municipality of ofPostalCode.values())
      if ([municipality.name, municipality.prefecture + municipality.name].includes(written))
        return municipality.code;
    const elsewhere = PREFECTURE_LENGTHS.map(length =>
      addressBook.municipalityNamed(written.slice(0, length), written.slice(length)),
    );
    const found = [addressBook.municipalityNamed(prefecture, written), ...elsewhere];
    return found.find(municipality => municipality !== null)?.code ?? null;
  };

/** A code is good only as a whole: its last digit checks the others. */
const codeOf = (municipality: { readonly code: string } | null, written: string): string | null =>
  municipality?.code === written ? written : null;

/**
 * What becomes of reports: persons for those who are infected, an end for the sheets they were typed from, another contract
 * when one is signed, changed or ended later.
 */
export const testReportSubscribers = (deps: ModuleDeps) =>
  mergeSubscribers(
    testReports.subscribers({
      database: deps.database,
      joinSubject: (tx, person) => joinSubject(tx, deps, subjectOf(deps, person)),
      correctSubject: (tx, correction) =>
        correctSubject(tx, deps, {
          ...correction,
          before: subjectOf(deps, correction.before),
          after: subjectOf(deps, correction.after),
        }),
    }),
    transcription.subscribers(deps),
    coverSubscribers((authorityId, change) =>
      testReports.redecideContracts({ database: deps.database, contractsOn }, authorityId, change),
    ),
  );

/** The person of a test as the register of persons knows people. */
const subjectOf = (
  deps: Pick<ModuleDeps, 'addressBook'>,
  { sex: _, ...person }: testReports.InfectedPerson,
) => ({ ...person, postalCode: person.postalCode ?? '', address: wholeAddress(deps, person) });

/** Papers need the municipality before the street; some people type it there as well. */
function wholeAddress(
  { addressBook }: Pick<ModuleDeps, 'addressBook'>,
  { municipalityCode, address }: Pick<testReports.InfectedPerson, 'municipalityCode' | 'address'>,
): string {
  const name = addressBook.municipalityCoded(municipalityCode)?.name ?? '';
  return address.includes(name) ? address : name + address;
}

/** Every page for test reports and for the sheets that they are typed from. */
export function testReportRoutes(deps: ModuleDeps, frame: ConsoleFrame): readonly Route[] {
  const pages = { ...testReportsDeps(deps), frame, newId: deps.newId, mayStaff };
  return [
    ...testReports.consoleRoutes({ ...pages, sheetHref: transcription.sheetPath }),
    ...transcription.consoleRoutes({ ...pages, keyRing: deps.keyRing, images: deps.images }),
  ];
}

/** Their lines in the navigation. */
export const testReportNavigation = async (
  { database }: Pick<ModuleDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> => [
  ...testReports.testNavigation,
  ...(await transcription.sheetNavigation({ database, mayStaff }, caller)),
];
