import { expect, it } from 'vitest';
import { TrainingBar } from './training-bar.tsx';

it('TrainingBar posts a step and comes back', () => {
  const html = String(
    <TrainingBar
      now="訓練"
      action="/training/clock"
      back="/ja"
      steps={[{ value: 'hour', label: '1時間進める' }]}
    />,
  );
  expect(html).toContain('<input type="hidden" name="back" value="/ja"/>');
  expect(html).toContain('name="step" value="hour"');
});
