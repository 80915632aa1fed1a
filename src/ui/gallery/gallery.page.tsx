import { FormGallery } from './form-gallery.tsx';
import { InformationGallery } from './information-gallery.tsx';
import { ConfirmGallery, PiecesGallery, StatusGallery } from './resident-gallery.tsx';
import { WorklistGallery } from './staff-gallery.tsx';
import { FiguresGallery, ReviewGallery } from './work-gallery.tsx';

/** Every component on both shells, as whole static HTML documents by name; for tests and for looking at. */
export const galleryPages = (): Readonly<Record<string, string>> => ({
  'resident-status': String(<StatusGallery />),
  'resident-form': String(<FormGallery />),
  'resident-pieces': String(<PiecesGallery />),
  'resident-information': String(<InformationGallery />),
  'resident-confirm': String(<ConfirmGallery />),
  'staff-worklist': String(<WorklistGallery />),
  'staff-review': String(<ReviewGallery />),
  'staff-figures': String(<FiguresGallery />),
});
