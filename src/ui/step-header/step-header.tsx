import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type StepHeaderProps = {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  /** The step's name. */
  readonly title: string;
};

/** Where one is in a journey, in words and as a bar. */
export function StepHeader({ step, steps, title }: StepHeaderProps) {
  const words = useWords(uiWords);
  return (
    <div class="step-header">
      <p>
        <span class="step-header-count">{words.stepOf(step, steps)}</span> {title}
      </p>
      <div class="step-header-bar" aria-hidden="true">
        {Array.from({ length: steps }, (_, index) => (
          <span class={index < step ? 'step-reached' : undefined}></span>
        ))}
      </div>
    </div>
  );
}
