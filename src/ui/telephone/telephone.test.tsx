import { expect, it } from 'vitest';
import { Telephone } from './telephone.tsx';
import { telephoneText } from './telephone-text.ts';

it('Telephone can be dialled', () => {
  expect(String(<Telephone number="046-000-1234" />)).toContain('href="tel:0460001234"');
});

it('groups mobile numbers and leaves others alone', () => {
  const numbers = ['09012345678', '05012345678', '0460001234', '045-000-0119', '+819012345678'];
  expect(numbers.map(telephoneText)).toEqual([
    '090-1234-5678',
    '050-1234-5678',
    '0460001234',
    '045-000-0119',
    '+819012345678',
  ]);
});
