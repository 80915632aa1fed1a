import { describe, expect, it } from 'vitest';
import { Checkbox } from '../checkbox/checkbox.tsx';
import { CheckboxGroup } from '../checkbox-group/checkbox-group.tsx';
import { RadioGroup } from '../radio-group/radio-group.tsx';

const options = [
  { value: 'yes', label: 'ある', hint: '発熱など' },
  { value: 'no', label: 'ない', shortcut: '2' },
];

describe('RadioGroup', () => {
  const html = String(
    <RadioGroup name="s" label="症状" options={options} value="no" required error="選んでください" />,
  );

  it('gives the first radio the id that the error summary links to', () => {
    expect(html).toContain('<input type="radio" id="s" name="s" value="yes"');
    expect(html).toContain('id="s-2" name="s" value="no" checked=""');
  });

  it('says which are required, wrong and described', () => {
    expect(html.match(/required=""/g)).toHaveLength(2);
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
    expect(html).toContain('aria-describedby="s-hint"');
    expect(html).toContain('data-key="2" aria-keyshortcuts="2"');
  });
});

describe('CheckboxGroup', () => {
  it('keeps every tick and demands none of the boxes by itself', () => {
    const html = String(
      <CheckboxGroup name="r" label="条件" options={options} values={['yes', 'no']} required />,
    );
    expect(html.match(/checked=""/g)).toHaveLength(2);
    expect(html).not.toContain('required=""');
  });
});

describe('Checkbox', () => {
  it('is unticked until the reader ticks it', () => {
    expect(String(<Checkbox name="consent" label="同意します" required />)).not.toContain('checked');
  });

  it('carries its error', () => {
    const html = String(<Checkbox name="consent" label="同意します" error="しるしをつけてください" />);
    expect(html).toContain('aria-invalid="true" aria-describedby="consent-error"');
    expect(html).toContain('id="consent-error"');
  });
});
