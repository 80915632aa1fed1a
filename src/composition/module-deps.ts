import { randomInt } from 'node:crypto';
import type { AuthorityId } from '../kernel/ids.ts';
import { jstDate } from '../kernel/instant.ts';
import { createPasswordHasher, displayNames } from '../modules/accounts/index.ts';
import {
  documentWordsEn,
  documentWordsJa,
  managementNumber,
  parseManagementNumber,
} from '../modules/documents/index.ts';
import {
  type AskChannel,
  countAnswers,
  countAnswersOf,
  createAnswerIntake,
} from '../modules/observation/index.ts';
import { rulebookIn } from '../modules/rulebook/index.ts';
import {
  createResidentLinks,
  japanPostAddressBook,
  residentLinkUrl,
} from '../modules/self-recuperation/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { countsKept } from './counts-kept.ts';
import { authoritiesServed } from './edition.ts';
import { municipalityFinder } from './find-municipality.ts';
import { oidcOf, originOf } from './identity-providers.ts';
import { PERSON_REFERENCES } from './person-references.ts';
import { recordingsIn } from './recordings.ts';
import type { Runtime } from './runtime.ts';
import { callKeyOf, lineCodeHashOf } from './secrets.ts';
import { trainingRulebook } from './training-rulebook.ts';
import { ja as words } from './words.ja.ts';

/** What the use cases of all modules work with. Each takes the part that it names. */
export function createModuleDeps(runtime: Runtime) {
  const { config, database, rulebook, keyRing, secretBox, personIndex, images, pdfOf } = runtime;
  const authorities = authoritiesServed(config.edition, runtime.authorities);
  const nameOf = (authorityId: AuthorityId, language = 'ja'): string => {
    const name = authorities.find(authority => authority.authorityId === authorityId)?.name ?? '';
    return name === rulebook.authorityName ? rulebookIn(rulebook, language).authorityName : name;
  };
  const prefectureCode = String(config.defaultAuthority).slice(0, 2);
  return {
    database,
    rulebook: config.mode === 'training' ? trainingRulebook(rulebook) : rulebook,
    keyRing,
    secretBox,
    personIndex,
    personReferences: PERSON_REFERENCES,
    images,
    prefecture: nameOf(config.defaultAuthority),
    pdf: pdfOf('documents'),
    letterPdf: pdfOf('institutions'),
    caseReportPdf: pdfOf('case-reports'),
    provisionPdf: pdfOf('provision'),
    protectedFiles: runtime.protectedFiles,
    authorities,
    defaultAuthority: config.defaultAuthority,
    publicOrigin: config.publicOrigin,
    /** The simulated clock in the training mode; what happens is dated by it. */
    clock: runtime.clock,
    today: () => jstDate(runtime.clock.now()),
    /** The machine's clock, by which staff sessions and one-time codes run in the training mode too. */
    signInClock: systemClock,
    /** In the training mode by the simulated clock: whoever moves it on sees what follows from a decision. */
    decisionUndo: { seconds: config.reviewUndoSeconds, clock: runtime.clock },
    accountClock: systemClock,
    ...countsKept(0),
    addressBook: japanPostAddressBook,
    findMunicipality: municipalityFinder(
      japanPostAddressBook,
      nameOf(config.defaultAuthority),
      prefectureCode,
    ),
    municipalityName: (code: string) => japanPostAddressBook.municipalityCoded(code)?.name ?? null,
    passwords: createPasswordHasher(),
    oidc: oidcOf(config),
    originOf: originOf(authorities, config.publicOrigin),
    totpIssuer: config.totpIssuer,
    authorityName: nameOf,
    issuerOf: (authorityId: AuthorityId) => ({
      authority: nameOf(authorityId),
      department: words.department,
    }),
    words: documentWordsJa,
    englishWords: documentWordsEn,
    staffNames: displayNames,
    readManagementNumber: (text: string) => {
      const parsed = parseManagementNumber(text);
      return parsed.ok ? parsed.value : null;
    },
    newManagementNumber: () =>
      managementNumber(prefectureCode, String(randomInt(0, 100_000_000)).padStart(8, '0')),
    askChannels: new Set(['web', 'line', 'voice', 'sms']) as ReadonlySet<AskChannel>,
    phoneStandsForLine: config.mode === 'training',
    callKey: callKeyOf(config.indexKey),
    recordings: recordingsIn(config),
    line: config.line,
    lineCodeHash: lineCodeHashOf(config.indexKey),
    alarmMail: config.alarmMail,
    canary: config.canary,
    residentLinks: createResidentLinks,
    linkOf: (language: string, token: string) => residentLinkUrl(config.publicOrigin, language, token),
    /** The one intake of this process; `Application` drains it. */
    answers: createAnswerIntake(runtime),
    newId: runtime.newId,
    countAnswers,
    countAnswersOf,
  };
}

export type ModuleDeps = ReturnType<typeof createModuleDeps>;
