import { createRequire } from 'node:module';
import sharp from 'sharp';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { FaxPage } from '../domain/clinic-day.ts';
import { drawFax } from '../domain/fax-drawing.ts';
import { drawIdentity, drawKit, drawNotice, type PhotoDrawing } from '../domain/photo-drawing.ts';
import { createRandom } from '../domain/random.ts';
import type { PhotoFault, ResidentPlan } from '../domain/resident-plan.ts';

/** The pictures that a synthetic person takes for a filing. */
export interface Photos {
  readonly 'test-result': Uint8Array;
  readonly identity: Uint8Array;
  readonly 'guardian-identity'?: Uint8Array;
}

/** Dots per inch; at 72 a picture is as large as it was drawn. These make 667 by 500 and 289 by 217. */
const FULL_DENSITY = 60;
const SMALL_DENSITY = 26;
const BLUR = 11;
const QUALITY = 78;
const FONTS = [
  ['BIZ UDPGothic', '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'],
  ['Noto Sans JP', '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'],
] as const;

/** How a person's pictures are taken. */
export interface PhotoOrder {
  /** What is wrong with the picture of the test. */
  readonly fault: PhotoFault | null;
  /** Just large enough to be accepted, for filings whose pictures are destroyed before anybody looks. */
  readonly small: boolean;
}

/** Draws the pictures of a filing. */
export async function takePhotos(plan: ResidentPlan, { fault, small }: PhotoOrder): Promise<Photos> {
  await fontsReady();
  const { person, course, evidence, filesAt, ordinal } = plan;
  const random = createRandom(ordinal).fork(fault === null ? 1 : 0);
  const test = { name: person.name, testedOn: course.testedOn, fault };
  const filedOn: PlainDate = jstDate(filesAt);
  const draw = evidence === 'notice' ? drawNotice : drawKit;
  const photos = {
    'test-result': await develop(draw(test, random.fork(1)), small),
    identity: await develop(drawIdentity(person, 'person', filedOn, random.fork(2)), small),
  };
  if (person.guardian === null) return photos;
  const guardian = await develop(drawIdentity(person, 'guardian', filedOn, random.fork(3)), small);
  return { ...photos, 'guardian-identity': guardian };
}

/** Draws a page that came by FAX; a small one is enough where nobody looks at it any more. */
export async function takeFax(
  page: FaxPage,
  sender: Parameters<typeof drawFax>[1],
  small: boolean,
): Promise<Uint8Array> {
  await fontsReady();
  const { sampledOn, patientNumber } = page.patient;
  const text = `${sampledOn}${patientNumber}`;
  const seed = [...text].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  return develop(drawFax(page, sender, createRandom(seed)), small);
}

function develop({ svg, blurred }: PhotoDrawing, small: boolean): Promise<Uint8Array> {
  // The drawing is scaled by its resolution, so that a small picture costs little from the start.
  const image = sharp(Buffer.from(svg), { density: small ? SMALL_DENSITY : FULL_DENSITY });
  return (blurred ? image.blur(BLUR) : image).jpeg({ quality: QUALITY }).toBuffer();
}

let fonts: Promise<void> | undefined;

/** Makes the program's own fonts known to the drawing library, once: a server may have no Japanese ones. */
function fontsReady(): Promise<void> {
  fonts ??= (async () => {
    const { resolve } = createRequire(import.meta.url);
    for (const [font, file] of FONTS)
      await sharp({ text: { text: '.', font, fontfile: resolve(file), rgba: true } })
        .png()
        .toBuffer();
  })();
  return fonts;
}
