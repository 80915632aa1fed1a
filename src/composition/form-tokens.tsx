import { FormTokenContext } from '../ui/form/form-token.ts';
import type { ResidentContent, ResidentFrame } from '../ui/resident-frame.ts';

/** The content of a page whose guarded forms carry their token, without the pages knowing of it. */
export function withFormTokens(
  request: Parameters<ResidentFrame>[0],
  content: ResidentContent,
): ResidentContent {
  if (request.formToken === undefined) return content;
  const tokenOf = (action: string): string | null => request.formToken?.(action) ?? null;
  const children = <FormTokenContext.Provider value={tokenOf}>{content.children}</FormTokenContext.Provider>;
  return { ...content, children };
}
