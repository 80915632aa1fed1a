import type { Child } from 'hono/jsx';
import { Button } from '../button/button.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type ImageViewerProps = {
  readonly src: string;
  readonly alt: string;
  /** What to compare it with, below the picture. */
  readonly caption: Child;
};

/**
 * A picture that can be enlarged (`z`) and turned (`x`) where the island `image-viewer` is loaded;
 * without scripts it is a link to the picture itself.
 */
export function ImageViewer({ src, alt, caption }: ImageViewerProps) {
  const words = useWords(uiWords);
  return (
    <figure class="image-viewer" data-image-viewer data-zoom="1" data-turn="0">
      <a class="image-viewer-frame" href={src} target="_blank" rel="noopener">
        <img src={src} alt={alt} />
        <span class="visually-hidden">{words.openImage}</span>
      </a>
      <figcaption>
        {caption}
        <span class="image-viewer-tools" hidden>
          <Button type="button" variant="secondary" shortcut="z">
            {words.zoom}
          </Button>
          <Button type="button" variant="secondary" shortcut="x">
            {words.rotate}
          </Button>
        </span>
      </figcaption>
    </figure>
  );
}
