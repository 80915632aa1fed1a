import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type ProgressBarProps = {
  readonly label: string;
  readonly done: number;
  readonly total: number;
};

/** How far a piece of work has come, in figures and as a bar. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const words = useWords(uiWords);
  const text = words.progress(done, total);
  return (
    <div class="progress-bar">
      <p>
        {label} <span class="progress-bar-count">{text}</span>
      </p>
      <progress value={done} max={total} aria-label={label}>
        {text}
      </progress>
    </div>
  );
}
