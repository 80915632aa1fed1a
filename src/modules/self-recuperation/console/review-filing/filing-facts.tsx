import type { Child } from 'hono/jsx';
import { distantDate, eraYear, staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import type { Filing, FilingAssessment, FilingView } from '../../use-cases/view-filing.use-case.ts';
import { ja as shared } from '../review-words.ja.ts';
import { OtherFilings } from './other-filings.tsx';
import { ja as words } from './words.ja.ts';

/** Everything that the person filed, with what the rulebook says of it. */
export const FilingFacts = ({ view }: { readonly view: FilingView }) => <SummaryList rows={rowsOf(view)} />;

function rowsOf(view: FilingView): readonly SummaryRow[] {
  const { filing, assessment } = view;
  const { facts } = words;
  const rows: readonly (SummaryRow | null)[] = [
    { label: facts.applicant, value: applicant(filing) },
    filing.guardianName === null ? null : { label: facts.guardian, value: filing.guardianName },
    { label: facts.address, value: address(filing, assessment) },
    { label: facts.contact, value: contact(filing) },
    { label: facts.conditions, value: conditions(filing, assessment) },
    { label: facts.dates, value: dates(filing, assessment) },
    { label: facts.test, value: test(filing, assessment) },
    filing.remarks === null ? null : { label: facts.remarks, value: filing.remarks },
    { label: facts.printed, value: printed(assessment) },
    { label: facts.overlaps, value: <OtherFilings view={view} /> },
  ];
  return rows.filter(row => row !== null);
}

const applicant = ({ name, nameKana, age, birthDate }: Filing): Child => (
  <>
    <strong>{name}</strong>
    {words.kana(nameKana)} {words.age(age)} {words.born(distantDate(birthDate), eraYear(birthDate))}
  </>
);

const address = (
  { postalCode, prefecture, address: rest }: Filing,
  { atSubmission }: FilingAssessment,
): Child => (
  <>
    {words.postal(postalCode)} {prefecture}
    {rest}{' '}
    {atSubmission.reasons.includes('outside-prefecture') ? (
      <Tag tone="urgent">{words.outsidePrefecture}</Tag>
    ) : (
      <Tag tone="ok">{words.inPrefecture}</Tag>
    )}
  </>
);

const contact = ({ phone, email, observationChannel }: Filing): string =>
  [telephoneText(phone), email, words.channelOf(words.channel[observationChannel])].join('\u3000');

const conditions = (filing: Filing, { atSubmission, ruleSince, riskFactors }: FilingAssessment): Child => (
  <>
    {[
      words.pregnancy[filing.pregnancy],
      filing.testedAtMedicalInstitution ? words.testedAtInstitution : words.notTestedAtInstitution,
      riskFactors.length === 0 ? words.noRiskFactors : words.riskFactors(riskFactors.join('\u30fb')),
      filing.selfManagementDeclared ? words.selfManagement : words.noSelfManagement,
    ].join('\u3000')}{' '}
    <Tag tone={atSubmission.eligible ? 'ok' : 'urgent'}>
      {atSubmission.eligible ? words.eligible(ruleSince) : words.ineligible(ruleSince)}
    </Tag>
  </>
);

const dates = ({ onsetOn, testedOn, submittedAt }: Filing, { window }: FilingAssessment): Child => (
  <>
    <strong>{onsetOn === null ? words.noOnset : words.onset(staffDate(onsetOn))}</strong>
    {`\u3000${words.tested(staffDate(testedOn))}\u3000${words.submitted(staffDateTime(submittedAt))}\u3000`}
    <strong>{words.dayOf(window.day)}</strong>{' '}
    <Tag tone={window.accepted ? 'ok' : 'urgent'}>
      {window.accepted ? words.inWindow : words.outsideWindow}
    </Tag>
  </>
);

const test = ({ evidenceKind, kitListed, kitMaker }: Filing, { testSource }: FilingAssessment): string =>
  [
    testSource,
    shared.evidence[evidenceKind],
    ...(kitListed === true ? [words.kitListed] : []),
    ...(kitListed === false ? [words.kitUnlisted(kitMaker ?? words.none)] : []),
  ].join('\u3000');

const printed = (assessment: FilingAssessment): string =>
  assessment.printed
    .map(({ label, date }) => words.printed(label, date === null ? words.none : staffDate(date)))
    .join('\u3000');
