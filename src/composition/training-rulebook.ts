import type { Rulebook } from '../modules/rulebook/index.ts';

/**
 * The rulebook of the training mode: everybody is asked as the question opens. Made-up people are few, and the clock
 * jumps from hour to hour; what they do must not hang on the second in which a message left.
 */
export function trainingRulebook(rulebook: Rulebook): Rulebook {
  const [first, ...later] = rulebook.observation;
  return { ...rulebook, observation: [askedAtOnce(first), ...later.map(askedAtOnce)] };
}

const askedAtOnce = (rule: Rulebook['observation'][number]): Rulebook['observation'][number] => ({
  ...rule,
  ask: { ...rule.ask, spreadMinutes: 0 },
});
