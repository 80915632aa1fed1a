import { ageOn, parsePlainDate } from '../../kernel/plain-date.ts';
import { readDateInput } from '../date-field/date-input.ts';

/** The server's day, so that the age agrees with what the server will decide. */
for (const parts of document.querySelectorAll<HTMLElement>('[data-age-on]')) {
  const today = parsePlainDate(parts.dataset.ageOn ?? '');
  const template = parts.dataset.ageText ?? '';
  const output = document.createElement('output');
  output.className = 'date-age';
  parts.append(output);
  const show = (): void => {
    const [year = '', month = '', day = ''] = [...parts.querySelectorAll('input')].map(input => input.value);
    const date = readDateInput({ year, month, day });
    const known = date.ok && today !== null && date.value <= today;
    output.value = known ? template.replace('{age}', String(ageOn(date.value, today))) : '';
  };
  parts.addEventListener('input', show);
  show();
}
