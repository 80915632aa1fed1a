import { serveJobs } from '../threads/serve-jobs.ts';

/** For the test of closed threads: tries to fetch an address, and answers with the code of the failure. */
serveJobs(async (url: string): Promise<string> => {
  try {
    await fetch(url);
    return 'reached';
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return cause?.code ?? String(error);
  }
});
