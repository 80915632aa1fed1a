import { expect, it } from 'vitest';
import { Tag } from './tag.tsx';

it('Tag is a word', () => {
  expect(String(<Tag tone="urgent">緊急</Tag>)).toBe('<span class="tag tag-urgent">緊急</span>');
});
