import { z } from 'zod';
import { type Prices, TEST_METHODS } from '../domain/test-method.ts';

/** Prices as they are stored: whole yen by method. */
export const pricesSchema: z.ZodType<Prices> = z.partialRecord(
  z.enum(TEST_METHODS),
  z.int().positive(),
) as z.ZodType<Prices>;
