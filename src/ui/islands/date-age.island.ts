import { ageOn, type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { readWrittenDay } from '../../kernel/written-day.ts';
import { readDateInput } from '../date-field/date-input.ts';

/** Of a date in three boxes, or in one. */
function dateIn(boxes: readonly string[]): PlainDate | null {
  const [first = '', month, day] = boxes;
  if (month === undefined || day === undefined) return readWrittenDay(first);
  const date = readDateInput({ year: first, month, day });
  return date.ok ? date.value : null;
}

/** The server's day, so that the age agrees with what the server will decide. */
for (const parts of document.querySelectorAll<HTMLElement>('[data-age-on]')) {
  const today = parsePlainDate(parts.dataset.ageOn ?? '');
  const template = parts.dataset.ageText ?? '';
  const output = document.createElement('output');
  output.className = 'date-age';
  parts.append(output);
  const show = (): void => {
    const date = dateIn([...parts.querySelectorAll('input')].map(input => input.value));
    const known = date !== null && today !== null && date <= today;
    output.value = known ? template.replace('{age}', String(ageOn(date, today))) : '';
  };
  parts.addEventListener('input', show);
  show();
}
