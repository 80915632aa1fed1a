import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { ProvisionPackage } from '../../use-cases/packages/show-packages.use-case.ts';
import { PackageListPage, type PackageQuery } from './list-packages.page.tsx';

const NOW = '2022-02-26T01:00:00.000Z' as Instant;
const packageId = '00000000-0000-7000-8000-000000000001' as Uuid;
const DISCARDED = {
  packageId,
  municipalityCode: '142158',
  sequence: 1,
  category: 'self',
  counts: { new: 1, changed: 0, cancelled: 0 },
  selectedAt: NOW,
  status: 'discarded',
  releasedAt: null,
  isPasswordTold: false,
  isLaterReceived: false,
} as ProvisionPackage;

const draw = (query: PackageQuery, packages: readonly ProvisionPackage[]): string =>
  String(
    <PackageListPage
      list={{
        now: NOW,
        packages,
        hasNext: packages.length > 0,
        counts: { kept: 3, 'to-do': 1, out: 2, ended: 0, discarded: 61 },
        recalls: [],
        pairs: [],
      }}
      query={query}
      errors={[]}
      nameOf={code => code}
    />,
  );

describe('the parts of the list of packages', () => {
  it('each have a link with their count, which keeps the municipality', () => {
    const html = draw({ filter: 'kept', municipality: '142158' }, []);
    expect(html).toContain(
      '<a href="/console/packages?filter=discarded&amp;municipality=142158">取りやめたもの<span class="tab-count">61</span></a>',
    );
    expect(html).toContain('aria-current="page">取りやめを除くすべて<span class="tab-count">3</span>');
  });

  it('go on to the next page in the same part and municipality', () => {
    const html = draw({ filter: 'discarded', municipality: '142158' }, [DISCARDED]);
    expect(html).toContain(
      `href="/console/packages?filter=discarded&amp;municipality=142158&amp;after=${encodeURIComponent(NOW)}+${packageId}"`,
    );
    expect(html).toContain('<input type="hidden" name="filter" value="discarded"/>');
  });
});
