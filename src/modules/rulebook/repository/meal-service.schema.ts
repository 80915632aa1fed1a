import { z } from 'zod';
import type { MealServiceRule } from '../domain/meal-service.ts';
import { choice, choices, text, timeline, versionKeys } from './version.schema.ts';

const days = z.int().min(1);

/** `<programme>/meal-service.yaml` */
export const mealServiceFile = z.strictObject({
  mealService: timeline<MealServiceRule>(
    z
      .strictObject({
        ...versionKeys,
        foodDays: days,
        reasons: choices(choice.extend({ requiresNote: z.boolean() })),
        contents: z
          .array(z.strictObject({ title: text, items: z.array(text).min(1), days: days.nullable() }))
          .min(1),
        consequence: text,
      })
      .refine(
        rule => rule.contents.every(group => group.days === null || group.days === rule.foodDays),
        'food lasts another number of days than the service says. Make days and foodDays agree.',
      ),
  ),
});
