import { expect, it } from 'vitest';
import { Telephone } from './telephone.tsx';

it('Telephone can be dialled', () => {
  expect(String(<Telephone number="046-000-1234" />)).toContain('href="tel:0460001234"');
});
