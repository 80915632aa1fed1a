import { expect, it } from 'vitest';
import { Select } from './select.tsx';

const options = [
  { value: 'a', label: '横浜市' },
  { value: 'b', label: '川崎市' },
];

it('selects the value that was chosen and nothing else', () => {
  const html = String(
    <Select name="city" label="市" options={options} value="b" placeholder="選んでください" />,
  );
  expect(html).toContain('<option value="">選んでください</option>');
  expect(html).toContain('<option value="b" selected="">川崎市</option>');
  expect(html.match(/selected/g)).toHaveLength(1);
});
