import type { ChoiceOption } from '../../../../ui/choice/choice.tsx';
import { type ChecklistItem, wholePicture } from '../../domain/review-checklist.ts';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { CHECK_KEYS } from './page-shortcuts.ts';
import { ja as words } from './words.ja.ts';

/** The ticks of the checklist: for each picture one that says all of it, which has the key, then thing by thing. */
export const checklistOptions = ({ pictures }: Pick<FilingView, 'pictures'>): readonly ChoiceOption[] =>
  pictures.flatMap(({ picture, items }, place) => [
    {
      value: wholePicture(picture),
      label: <strong>{words.whole[picture]}</strong>,
      shortcut: CHECK_KEYS[place],
    },
    ...items.map(item => ({ value: item, label: words.item[item] })),
  ]);

/** Where the tick of the item stands among all ticks. */
export const placeOfItem = (view: Pick<FilingView, 'pictures'>, item: ChecklistItem): number =>
  checklistOptions(view).findIndex(({ value }) => value === item);
