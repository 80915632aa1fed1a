import { serveJobs, threadData } from './serve-jobs.ts';

const greeting = threadData<string>();

serveJobs(async (job: string): Promise<string> => {
  if (job === 'throw') throw new Error('asked to throw');
  if (job === 'die') process.exit(3);
  if (job === 'hang') for (;;);
  if (job === 'fill the heap') {
    const heap: number[][] = [];
    for (;;) heap.push(new Array(100_000).fill(1.5));
  }
  return `${greeting} ${job}`;
});
