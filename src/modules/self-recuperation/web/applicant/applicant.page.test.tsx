import { expect, it } from 'vitest';
import type { ObservationChannel } from '../../domain/applicant.ts';
import { entriesOf } from '../entries.ts';
import { ApplicantPage } from './applicant.page.tsx';

const pageWith = (channels: readonly ObservationChannel[]): string =>
  String(
    <ApplicantPage
      action="/ja/filing/applicant"
      prefecture="神奈川県"
      guardianRequired={false}
      channels={channels}
      entries={entriesOf({})}
      problems={[]}
    />,
  );

it('offers only the ways of asking that somebody provides, and chooses the only one (K-13)', () => {
  const all = pageWith(['line', 'voice', 'web']);
  for (const channel of ['line', 'voice', 'web']) expect(all).toContain(`value="${channel}"`);
  expect(all).not.toContain('checked');
  const mailOnly = pageWith(['web']);
  expect(mailOnly).not.toMatch(/value="(line|voice)"/);
  expect(mailOnly).toMatch(/value="web" checked/);
});
