import { expect, it } from 'vitest';
import { FileField } from './file-field.tsx';

it('asks for a photo with the camera', () => {
  const html = String(
    <FileField name="kit" label="写真" accept="image/jpeg,image/png" capture="environment" required />,
  );
  expect(html).toContain(
    'type="file" id="kit" name="kit" accept="image/jpeg,image/png" capture="environment"',
  );
  expect(html).toContain('required=""');
});

it('shows the kept file and does not demand another', () => {
  const html = String(
    <FileField
      name="kit"
      label="写真"
      accept="image/*"
      required
      kept={{ name: 'a.jpg', href: '/f/1', thumbnailHref: '/f/1/s' }}
    />,
  );
  expect(html).toContain('<img src="/f/1/s" alt="a.jpg の縮小画像"');
  expect(html).toContain('<a href="/f/1">a.jpg を開く</a>');
  expect(html).not.toContain('required=""');
});
