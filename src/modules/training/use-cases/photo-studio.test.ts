import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { SMALLEST_SIDE } from '../../../platform/images/image-sanitiser.port.ts';
import { hashDistance, perceptualHash } from '../../../platform/images/perceptual-hash.ts';
import { planResident } from '../domain/resident-plan.ts';
import { takePhotos } from './photo-studio.ts';

const plans = Array.from({ length: 24 }, (_, ordinal) =>
  planResident(5, ordinal + 1, '2022-02-10' as PlainDate),
);

describe('the photos of synthetic people', () => {
  it('are JPEG, large enough to be accepted, and a minor brings one of the guardian', async () => {
    for (const small of [true, false])
      for (const plan of plans) {
        const photos = await takePhotos(plan, { fault: null, small });
        expect('guardian-identity' in photos).toBe(plan.person.guardian !== null);
        for (const photo of Object.values(photos)) {
          const { format, width, height } = await sharp(photo).metadata();
          expect(format).toBe('jpeg');
          expect(Math.min(width ?? 0, height ?? 0)).toBeGreaterThanOrEqual(SMALLEST_SIDE);
        }
      }
  });

  it('are never taken for copies of each other', async () => {
    const hashes: string[] = [];
    for (const plan of plans)
      for (const photo of Object.values(await takePhotos(plan, { fault: null, small: false })))
        hashes.push(await perceptualHash(photo));
    const distances = hashes.flatMap((one, place) =>
      hashes.slice(place + 1).map(other => hashDistance(one, other)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(3);
  });

  it('show Japanese names whatever fonts the machine has', async () => {
    const [plan] = plans;
    if (plan === undefined) throw new Error('no plan');
    const named = await takePhotos(plan, { fault: null, small: false });
    const nameless = await takePhotos(
      { ...plan, person: { ...plan.person, name: '　' } },
      { fault: null, small: false },
    );
    const dark = async (photo: Uint8Array): Promise<number> =>
      (await sharp(photo).greyscale().raw().toBuffer()).filter(light => light < 75).length;
    expect(await dark(named['test-result'])).toBeGreaterThan((await dark(nameless['test-result'])) + 300);
  });
});
