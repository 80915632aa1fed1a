import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { DayStrip } from './day-strip.tsx';

const dayZero = '2022-02-11' as PlainDate;
const lastDay = '2022-02-21' as PlainDate;
const strip = (today: PlainDate) =>
  String(<DayStrip label="療養の日数" dayZero={dayZero} lastDay={lastDay} today={today} />);
const states = (html: string) => [...html.matchAll(/class="day day-(\w+)"/g)].map(match => match[1]);

describe('DayStrip', () => {
  it('runs from day 0 to the first free day', () => {
    const html = strip(addDays(dayZero, 4));
    expect(states(html)).toEqual([...Array(4).fill('past'), 'today', ...Array(6).fill('upcoming'), 'free']);
    expect(html).toContain('<span class="day-date">2/22</span>');
    expect(html.match(/aria-current="date"/g)).toHaveLength(1);
  });

  it('says every state in words', () => {
    const html = strip(addDays(dayZero, 4));
    for (const word of ['過ぎた日', 'きょう', 'これからの日', '外に出られる日']) expect(html).toContain(word);
  });

  it('marks the free day when today is that day, and nothing after it', () => {
    expect(strip(addDays(lastDay, 1))).toContain('<li class="day day-free" aria-current="date">');
    expect(strip(addDays(lastDay, 2))).not.toContain('aria-current');
  });
});
