import { z } from 'zod';
import type { CallReply } from '../domain/dialogue/call-reply.ts';
import type { Prompt } from '../domain/dialogue/prompt.ts';

const field = z.enum(['temperature', 'spo2']);
const choices = z.array(z.object({ number: z.string(), code: z.string() }));

const prompt: z.ZodType<Prompt> = z.union([
  z.object({
    code: z.enum([
      'greeting',
      'ask-birthday',
      'wrong-birthday',
      'not-heard',
      'not-understood',
      'good-bye',
      'machine',
      'offer-web',
      'ask-temperature',
      'ask-spo2',
      'ask-condition',
      'ask-confirm',
      'call-now',
      'consult',
      'thanks',
      'which-symptoms',
      'symptoms-contradict',
    ]),
  }),
  z.object({ code: z.literal('ask-whom'), positions: z.array(z.int()) }),
  z.object({ code: z.literal('about-person'), position: z.int() }),
  z.object({ code: z.literal('read-back'), field, value: z.number() }),
  z.object({ code: z.enum(['ask-symptoms', 'ask-emergency', 'ask-signs']), choices }),
  z.object({
    code: z.literal('measure-again'),
    field,
    because: z.enum(['not-a-number', 'out-of-range', 'did-you-mean']),
  }),
]);

/** The stored form of what was said last in a call. */
export const callReplySchema: z.ZodType<CallReply> = z.object({
  callSid: z.string(),
  turnNo: z.int().min(0),
  say: z.array(prompt),
  expects: z.object({ least: z.int(), most: z.int() }).nullable(),
});
