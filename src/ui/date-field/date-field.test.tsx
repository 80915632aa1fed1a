import { expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { DateField } from './date-field.tsx';

it('is a group of three boxes that keep what was typed', () => {
  const html = String(
    <DateField
      name="birthDate"
      label="生年月日"
      hint="例：平成2年"
      error="年を入れてください"
      required
      autocomplete="bday"
      value={{ year: 'H2', month: '13', day: '' }}
    />,
  );
  expect(html).toContain('<fieldset class="field" aria-describedby="birthDate-hint birthDate-error">');
  expect(html).toContain(
    'id="birthDate" name="birthDate-year" type="text" value="H2" autocomplete="bday-year"',
  );
  expect(html).toContain('name="birthDate-month" type="text" inputmode="numeric" value="13"');
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(3);
  expect(html).toContain('<label for="birthDate-day">日</label>');
});

it('hands today and the words to the age island', () => {
  const html = String(<DateField name="b" label="生年月日" ageOn={'2022-02-15' as PlainDate} />);
  expect(html).toContain('data-age-on="2022-02-15" data-age-text="{age}歳"');
});
