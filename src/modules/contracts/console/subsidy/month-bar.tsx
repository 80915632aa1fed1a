import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { monthText } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** Chooses the month of sampling. */
export const MonthBar = ({ action, month }: { readonly action: string; readonly month: PlainDate }) => (
  <FilterBar action={action}>
    <TextField
      name="month"
      label={words.month}
      hint={words.monthHint}
      value={monthText(month)}
      width="short"
    />
  </FilterBar>
);
