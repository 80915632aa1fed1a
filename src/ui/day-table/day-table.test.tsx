import { expect, it } from 'vitest';
import { DayTable } from './day-table.tsx';

it('names its columns and rows, and marks today', () => {
  const html = String(
    <DayTable
      caption="Days"
      dayHeading="Day"
      columns={['With', 'Without']}
      rows={[
        {
          day: '0',
          cells: [
            { text: 'onset', tone: 'zero' },
            { text: 'test', tone: 'zero' },
          ],
        },
        {
          day: '1',
          cells: [
            { text: 'stay', tone: 'stay' },
            { text: 'go', tone: 'free' },
          ],
          isToday: true,
        },
      ]}
    />,
  );
  expect(html).toContain('<caption>Days</caption>');
  expect(html.match(/<th scope="col">/g)).toHaveLength(3);
  expect(html.match(/<th scope="row">/g)).toHaveLength(2);
  expect(html).toContain('<tr aria-current="date"><th scope="row">1</th>');
  expect(html).toContain('<td class="day-cell-free">go</td>');
});
