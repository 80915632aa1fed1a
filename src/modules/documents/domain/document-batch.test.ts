import { expect, it } from 'vitest';
import { progressOf, settledCount } from './document-batch.ts';

it('the progress of a batch adds up by status and by reason', () => {
  const progress = progressOf([
    { status: 'waiting', reason: null, count: 10 },
    { status: 'issued', reason: null, count: 70 },
    { status: 'refused', reason: 'too-few-answers', count: 15 },
    { status: 'refused', reason: 'transferred', count: 3 },
    { status: 'failed', reason: 'Error', count: 2 },
  ]);
  expect(progress.counts).toEqual({ waiting: 10, issued: 70, refused: 18, failed: 2 });
  expect(settledCount(progress)).toBe(90);
  expect([...progress.reasons]).toEqual([
    ['too-few-answers', 15],
    ['transferred', 3],
    ['Error', 2],
  ]);
  expect(settledCount(progressOf([]))).toBe(0);
});
