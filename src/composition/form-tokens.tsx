import { FormTokenContext } from '../ui/form/form-token.ts';
import type { ResidentContent, ResidentFrame } from '../ui/resident-frame.ts';

/** The content of a page whose guarded forms carry their token, without the pages knowing of it. */
export function withFormTokens(
  { formToken }: Parameters<ResidentFrame>[0],
  content: ResidentContent,
): ResidentContent {
  if (formToken === undefined) return content;
  const children = (
    <FormTokenContext.Provider value={formToken}>{content.children}</FormTokenContext.Provider>
  );
  return { ...content, children };
}
