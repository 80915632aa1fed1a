import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BarChart } from './bar-chart.tsx';
import { LineChart } from './line-chart.tsx';
import { rangeOf, showsLabel, xPercent, yPixel } from './scale.ts';
import { Sparkline } from './sparkline.tsx';

describe('scale', () => {
  it('keeps every point inside the plot', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), values => {
        const range = rangeOf(values);
        for (const [index, value] of values.entries()) {
          expect(yPixel(value, range, 100)).toBeGreaterThanOrEqual(0);
          expect(yPixel(value, range, 100)).toBeLessThanOrEqual(100);
          expect(xPercent(index, values.length)).toBeGreaterThanOrEqual(3);
          expect(xPercent(index, values.length)).toBeLessThanOrEqual(97.001);
        }
      }),
    );
  });

  it('writes the last label and at most seven, evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), count => {
        const shown = Array.from({ length: count }, (_, index) => index).filter(index =>
          showsLabel(index, count),
        );
        expect(shown.at(-1)).toBe(count - 1);
        expect(shown.length).toBeLessThanOrEqual(7);
        expect(new Set(shown.slice(1).map((index, i) => index - (shown[i] ?? 0))).size).toBeLessThanOrEqual(
          1,
        );
      }),
    );
  });
});

describe('LineChart', () => {
  const html = String(
    <LineChart
      title="酸素は足りているか"
      axisLabel="日"
      labels={['2/12', '2/13', '2/14', '2/15']}
      series={[{ label: 'SpO₂', values: [97, null, 94, 92] }]}
      threshold={{ value: 93, label: '93 注意' }}
      unit="%"
    />,
  );

  it('breaks where a value is missing', () => {
    expect(html.match(/class="chart-line"/g)).toHaveLength(1);
  });

  it('has a title, a threshold in words and the figures as a table', () => {
    expect(html).toContain('<title>酸素は足りているか</title>');
    expect(html).toContain('93 注意');
    expect(html).toContain('<th scope="row">2/13</th><td class="numeric">—</td>');
    expect(html).toContain('<td class="numeric">92%</td>');
  });
});

describe('BarChart', () => {
  const html = String(
    <BarChart
      title="届出は増えたか"
      axisLabel="日"
      valueLabel="届出"
      bars={[
        { label: '2/13', value: 1200, previous: 900 },
        { label: '2/14', value: 0 },
      ]}
    />,
  );

  it('stands on zero and shows the week before behind it', () => {
    expect(html).toContain('class="chart-bar" x="61%" width="28%" y="140" height="0"');
    expect(html.match(/class="chart-bar-previous" x=/g)).toHaveLength(2);
    expect(html).toContain('<td class="numeric">1,200</td><td class="numeric">900</td>');
  });

  it('draws nothing impossible without bars', () => {
    expect(String(<BarChart title="t" axisLabel="日" valueLabel="届出" bars={[]} />)).not.toMatch(
      /NaN|Infinity/,
    );
  });
});

it('Sparkline says in words what it shows, even of nothing', () => {
  expect(String(<Sparkline label="97から92へ" values={[97, null, 92]} />)).toContain(
    '<title>97から92へ</title>',
  );
  expect(String(<Sparkline label="なし" values={[]} threshold={93} />)).not.toMatch(/NaN|Infinity/);
});
