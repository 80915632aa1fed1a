import { findNumbers } from './find-numbers.ts';

/** Runs in a worker of its own, so that the page stays alive on a slow telephone. */
addEventListener('message', (event: MessageEvent<{ challenge: string; parts: number; bits: number }>) => {
  const { challenge, parts, bits } = event.data;
  void findNumbers(challenge, parts, bits).then(numbers => postMessage(numbers.join(',')));
});
