import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { drawIdentity, drawKit, drawNotice } from './photo-drawing.ts';
import { createRandom } from './random.ts';
import { KANAGAWA_TOWNS } from './synthetic/towns.ja.ts';
import { syntheticPerson } from './synthetic-person.ts';

const on = '2022-02-10' as PlainDate;
const child = syntheticPerson(createRandom(3), 3, on, KANAGAWA_TOWNS, [8, 8]);
const test = { name: '山田 <太郎>', testedOn: on, fault: null };

describe('a drawn photo', () => {
  it('says on every picture that it is for training', () => {
    for (const { svg } of [
      drawKit(test, createRandom(1)),
      drawNotice(test, createRandom(1)),
      drawIdentity(child, 'person', on, createRandom(1)),
    ])
      expect(svg).toContain('訓練用');
    expect(drawIdentity(child, 'guardian', on, createRandom(1)).svg).toContain('見本');
  });

  it('shows what its fault leaves', () => {
    const lines = (svg: string): number => svg.split('#b23a6a').length - 1;
    const draw = (fault: 'blurred' | 'no-name' | 'negative' | null) =>
      drawKit({ ...test, fault }, createRandom(1));
    expect(draw(null).svg).toContain('山田 &lt;太郎&gt;');
    expect(draw('no-name').svg).not.toContain('山田');
    expect(lines(draw(null).svg)).toBe(2);
    expect(lines(draw('negative').svg)).toBe(1);
    expect(draw('blurred').blurred).toBe(true);
    expect(drawNotice({ ...test, fault: 'negative' }, createRandom(1)).svg).toContain('陰性');
  });

  it('shows the guardian on the document of the guardian', () => {
    const { svg } = drawIdentity(child, 'guardian', on, createRandom(1));
    expect(svg).toContain(child.guardian?.name ?? 'nobody');
    expect(svg).not.toContain(child.name);
  });
});
