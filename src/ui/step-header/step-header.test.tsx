import { expect, it } from 'vitest';
import { StepHeader } from './step-header.tsx';

it('StepHeader tells the step in words and hides the bar from screen readers', () => {
  const html = String(<StepHeader step={2} steps={3} title="届出者情報" />);
  expect(html).toContain('<span class="step-header-count">3段階のうち 2</span> 届出者情報');
  expect(html.match(/step-reached/g)).toHaveLength(2);
  expect(html).toContain('aria-hidden="true"');
});
