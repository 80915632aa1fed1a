import { refused, unreachable } from '../delivery/delivery-outcome.ts';
import { describeLineContract, USERS } from './line.contract.ts';
import { memoryLine } from './memory.line.ts';

describeLineContract('memory', async () => {
  const line = memoryLine(({ to }) => {
    if (to === USERS.blocked) return refused('recipient-refused');
    return to === USERS.throttled ? unreachable : null;
  });
  return {
    line,
    delivered: async () => line.delivered.map(({ to, text }) => ({ to, text })),
    close: async () => undefined,
  };
});
