import { expect, it } from 'vitest';
import { Button, ButtonLink } from './button.tsx';

it('submits as the main act unless told otherwise', () => {
  expect(String(<Button>送る</Button>)).toBe(
    '<button class="button button-primary" type="submit">送る</button>',
  );
});

it('carries its key for eyes, ears and the keyboard island', () => {
  const html = String(
    <Button name="decision" value="approve" shortcut="a" variant="secondary">
      受理する
    </Button>,
  );
  expect(html).toContain('class="button button-secondary" type="submit" data-key="a" aria-keyshortcuts="a"');
  expect(html).toContain('name="decision" value="approve"');
  expect(html).toContain('<kbd class="kbd" aria-hidden="true">a</kbd>');
});

it('is a link where it only goes somewhere', () => {
  expect(String(<ButtonLink href="/x">開く</ButtonLink>)).toBe(
    '<a class="button button-primary" href="/x">開く</a>',
  );
});
