import { expect, it } from 'vitest';
import { PageLinks } from './page-links.tsx';

it('is a named navigation', () => {
  const html = String(<PageLinks label="Pages" links={[{ href: '/ja/faq', label: 'FAQ' }]} />);
  expect(html).toContain('<nav class="page-links" aria-label="Pages">');
  expect(html).toContain('<a href="/ja/faq">FAQ</a>');
});
