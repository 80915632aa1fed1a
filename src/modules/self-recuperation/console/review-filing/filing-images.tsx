import { eraDate, staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ImageViewer } from '../../../../ui/image-viewer/image-viewer.tsx';
import type { Filing, FilingImage, FilingView } from '../../use-cases/view-filing.use-case.ts';
import { imagePath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** The pictures beside each other, each with what it is to be compared with; a destroyed one says since when and why. */
export const FilingImages = ({ view: { filing, images } }: { readonly view: FilingView }) => (
  <section aria-label={words.images} class="side-by-side">
    {images.map(image =>
      image.destroyedAt === null ? (
        <ImageViewer
          src={imagePath(filing.filingId, image.imageId)}
          alt={words.image[image.kind]}
          caption={captionOf(filing, image)}
        />
      ) : (
        <EmptyState title={`${words.image[image.kind]} ${words.destroyed(staffDateTime(image.destroyedAt))}`}>
          <p>{words.destroyedWhy}</p>
        </EmptyState>
      ),
    )}
  </section>
);

function captionOf(filing: Filing, { kind }: FilingImage): string {
  const { compare } = words;
  switch (kind) {
    case 'test-result':
      return compare[kind](filing.name, staffDate(filing.testedOn));
    case 'identity':
      return compare[kind](filing.name, eraDate(filing.birthDate), filing.address);
    case 'guardian-identity':
      return compare[kind](filing.guardianName ?? words.none, filing.address);
  }
}
