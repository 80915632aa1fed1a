import { type ChecklistItem, wholePicture } from '../../domain/review-checklist.ts';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { CHECK_KEYS } from './page-shortcuts.ts';
import { ja as words } from './words.ja.ts';

interface ChecklistOption {
  readonly value: string;
  readonly label: string;
  readonly shortcut?: string | undefined;
}

/** The ticks of the checklist: for each picture one that says all of it, which has the key, then thing by thing. */
export const checklistOptions = ({ pictures }: Pick<FilingView, 'pictures'>): readonly ChecklistOption[] =>
  pictures.flatMap(({ picture, items }, place) => [
    { value: wholePicture(picture), label: words.whole[picture], shortcut: CHECK_KEYS[place] },
    ...items.map(item => ({ value: item, label: words.item[item] })),
  ]);

/** Where the tick of the item stands among all ticks. */
export const placeOfItem = (view: Pick<FilingView, 'pictures'>, item: ChecklistItem): number =>
  checklistOptions(view).findIndex(({ value }) => value === item);
