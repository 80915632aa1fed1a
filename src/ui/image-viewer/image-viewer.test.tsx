import { expect, it } from 'vitest';
import { ImageViewer } from './image-viewer.tsx';

it('is a link to the picture until the island wakes its tools', () => {
  const html = String(<ImageViewer src="/f/1" alt="検査キットの写真" caption="2/12" />);
  expect(html).toContain('<a class="image-viewer-frame" href="/f/1" target="_blank" rel="noopener">');
  expect(html).toContain('<img src="/f/1" alt="検査キットの写真"/>');
  expect(html).toContain('<span class="image-viewer-tools" hidden="">');
  expect(html).toContain('data-key="z"');
  expect(html).toContain('data-key="x"');
});
