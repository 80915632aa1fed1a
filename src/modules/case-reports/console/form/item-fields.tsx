import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import type { FieldReason } from '../../domain/field-reason.ts';
import {
  ageTyped,
  kindOf,
  MUNICIPALITY,
  type RawCaseReport,
  textsOf,
} from '../../domain/parse-case-report.ts';
import type { PlaceProblem } from '../../domain/place.ts';
import { itemsToAsk, type ReportProfile } from '../../domain/profile.ts';
import { ja as words } from '../words.ja.ts';
import { ItemField } from './item-field.tsx';
import { ja as formWords } from './words.ja.ts';

interface ItemFieldsProps {
  readonly profile: ReportProfile;
  readonly answers: RawCaseReport;
  readonly reasons: readonly FieldReason[];
  readonly place: PlaceProblem | null;
  readonly today: PlainDate;
}

/** What is wrong with the items, in words, for the boxes and their summary. */
export function itemErrors({
  profile,
  reasons,
  place,
}: Pick<ItemFieldsProps, 'profile' | 'reasons' | 'place'>): readonly {
  readonly name: string;
  readonly message: string;
}[] {
  const labelOf = (code: string): string => profile.items.find(item => item.code === code)?.title ?? code;
  const ofPlace: readonly FieldReason[] =
    place === null ? [] : [{ field: 'postal-code', reason: place.kind }];
  return [...reasons, ...ofPlace].map(reason => ({
    name: reason.field,
    message: words.reason(labelOf(reason.field), reason, labelOf),
  }));
}

/** The boxes of a report, those that its kind and age ask for and those that are wrong, by the sections of the form. */
export function ItemFields(props: ItemFieldsProps) {
  const { profile, answers, place, today } = props;
  const errors = new Map(itemErrors(props).map(({ name, message }) => [name, message]));
  const asked = itemsToAsk(profile, kindOf(answers), ageTyped(profile, answers, today));
  const shown = profile.items.flatMap(item => {
    const found = asked.find(({ code }) => code === item.code);
    if (found !== undefined) return [found];
    return errors.has(item.code) ? [{ ...item, isRequired: false }] : [];
  });
  return (
    <>
      {profile.sections.map(({ code, title }) => {
        const items = shown.filter(({ section }) => section === code);
        return items.length === 0 ? null : (
          <section aria-labelledby={`section-${code}`}>
            <h2 id={`section-${code}`}>{title}</h2>
            {items.map(item => (
              <>
                <ItemField
                  item={item}
                  isRequired={item.isRequired}
                  answers={answers}
                  error={errors.get(item.code)}
                  today={today}
                />
                {item.code === 'postal-code' && place?.kind === 'choose-municipality' ? (
                  <RadioGroup
                    name={MUNICIPALITY}
                    label={formWords.municipality}
                    options={place.among.map(each => ({ value: each.code, label: each.name }))}
                    value={textsOf(answers, MUNICIPALITY)[0]}
                    inline
                    required
                  />
                ) : null}
              </>
            ))}
          </section>
        );
      })}
    </>
  );
}
