import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { ButtonLink } from '../../../ui/button/button.tsx';
import { withQuery } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The keys of the links. */
export const DAY_SHORTCUTS = [
  { keys: 'b', label: words.previousDay },
  { keys: 'f', label: words.nextDay },
];

/** Links to the day before and the day after. */
export const DayBar = ({
  path,
  day,
  query = {},
}: {
  readonly path: string;
  readonly day: PlainDate;
  readonly query?: Readonly<Record<string, string | undefined>>;
}) => (
  <>
    <ButtonLink variant="secondary" href={withQuery(path, { ...query, day: addDays(day, -1) })} shortcut="b">
      {words.previousDay}
    </ButtonLink>
    <ButtonLink variant="secondary" href={withQuery(path, { ...query, day: addDays(day, 1) })} shortcut="f">
      {words.nextDay}
    </ButtonLink>
  </>
);
