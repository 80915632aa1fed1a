import { distantDate, shortDate } from '../../../../ui/date-text.ts';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import { type EntryCandidate, JUDGEMENTS, type Judgement } from '../../domain/entry-candidate.ts';
import { LikenessReasons } from '../likeness-reasons.tsx';
import { ja as words } from '../words.ja.ts';
import { judgementField } from './judgement-form.ts';

const { entry: text } = words;

type EntryCandidatesProps = {
  readonly candidates: readonly EntryCandidate[];
  /** What was chosen before. */
  readonly judged?: ReadonlyMap<string, Judgement> | undefined;
  /** Where a candidate is shown; null for one that is shown nowhere. */
  readonly hrefOf: (candidate: EntryCandidate) => string | null;
  /** Which entry they are like, where a page holds several: its part of the names of fields, and what it is called. */
  readonly entry?: { readonly key: string; readonly label: string } | undefined;
};

/** Takes a choice back, without which a choice once made could not be. */
const NOT_SURE = 'unsure';

/** Who may be the one who is entered, with score and reasons, and for each the question whether they are (F-05). */
export function EntryCandidates({ candidates, judged, hrefOf, entry }: EntryCandidatesProps) {
  if (candidates.length === 0) return null;
  const headingId = entry === undefined ? 'entry-candidates' : `entry-candidates-${entry.key}`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{entry === undefined ? text.title : text.titleOf(entry.label)}</h2>
      <p>{text.lead}</p>
      {candidates.map(candidate => (
        <>
          <RadioGroup
            name={judgementField(candidate.id, entry?.key)}
            label={labelOf(candidate)}
            hint={hintOf(candidate)}
            options={OPTIONS}
            value={judged?.get(candidate.id)}
            inline
          />
          <p>
            <LikenessReasons reasons={candidate.reasons} /> <Open href={hrefOf(candidate)} />
          </p>
        </>
      ))}
    </section>
  );
}

const OPTIONS = [
  ...JUDGEMENTS.map(value => ({ value, label: text.judgements[value] })),
  { value: NOT_SURE, label: text.notSure },
];

const Open = ({ href }: { readonly href: string | null }) =>
  href === null ? null : <a href={href}>{text.open}</a>;

const labelOf = ({ name, nameKana, score }: EntryCandidate): string =>
  text.candidate(name, nameKana, words.percent(score));

const hintOf = ({ kind, birthDate, phone, on }: EntryCandidate): string =>
  [
    ...(birthDate === null ? [] : [distantDate(birthDate)]),
    ...(phone === '' ? [] : [telephoneText(phone)]),
    ...(kind === 'person' || on === null ? [] : [text.reported(words.rowKind[kind], shortDate(on))]),
  ].join(text.separator);
