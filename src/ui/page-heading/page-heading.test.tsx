import { expect, it } from 'vitest';
import { PageHeading } from './page-heading.tsx';

it('PageHeading has exactly one h1', () => {
  expect(
    String(<PageHeading title="届出の審査" above="3 / 128" below="期限まで" />).match(/<h1>/g),
  ).toHaveLength(1);
});
