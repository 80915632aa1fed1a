import { expect, it } from 'vitest';
import { BigDate } from './big-date.tsx';

it('BigDate says what the date is and on what it depends', () => {
  const html = String(
    <BigDate label="出勤できる日" date="2月22日(火)から" note="72時間たつことが条件です" />,
  );
  expect(html).toContain('<p class="big-date-date">2月22日(火)から</p>');
});
