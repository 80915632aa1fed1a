import { eraDate, staffDate } from '../../../../ui/date-text.ts';
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
};

/** Who may be the one who is entered, with score and reasons, and for each the question whether they are (F-05). */
export function EntryCandidates({ candidates, judged, hrefOf }: EntryCandidatesProps) {
  if (candidates.length === 0) return null;
  return (
    <section aria-labelledby="entry-candidates">
      <h2 id="entry-candidates">{text.title}</h2>
      <p>{text.lead}</p>
      {candidates.map(candidate => (
        <>
          <RadioGroup
            name={judgementField(candidate.id)}
            label={labelOf(candidate)}
            hint={hintOf(candidate)}
            options={JUDGEMENTS.map(value => ({ value, label: text.judgements[value] }))}
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

const Open = ({ href }: { readonly href: string | null }) =>
  href === null ? null : <a href={href}>{text.open}</a>;

const labelOf = ({ name, nameKana, score }: EntryCandidate): string =>
  text.candidate(name, nameKana, words.percent(score));

const hintOf = ({ kind, birthDate, phone, on }: EntryCandidate): string =>
  [
    ...(birthDate === null ? [] : [eraDate(birthDate)]),
    ...(phone === '' ? [] : [telephoneText(phone)]),
    ...(kind === 'person' || on === null ? [] : [text.reported(words.rowKind[kind], staffDate(on))]),
  ].join(text.separator);
