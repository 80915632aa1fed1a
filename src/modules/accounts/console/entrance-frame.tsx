import type { Child } from 'hono/jsx';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { IslandName } from '../../../ui/islands.ts';
import { ResidentPage } from '../../../ui/resident-page/resident-page.tsx';
import { SIGN_IN_PATH } from './paths.ts';

/** Draws a page on the way in: one column, no navigation. */
export type EntranceFrame = (
  request: { readonly authorityId: AuthorityId; readonly path: string },
  content: {
    readonly title: string;
    readonly hasErrors: boolean;
    readonly islands?: readonly IslandName[];
    readonly children: Child;
  },
) => Promise<Child>;

export interface Entrance {
  readonly serviceName: string;
  readonly authorityName: (authorityId: AuthorityId) => string;
  /** What stands above every page of the training mode. */
  readonly trainingBar?: (path: string) => Promise<Child>;
}

/** Makes the frame for the pages of signing in. */
export function createEntranceFrame({ serviceName, authorityName, trainingBar }: Entrance): EntranceFrame {
  return async ({ authorityId, path }, { title, hasErrors, islands, children }) => (
    <ResidentPage
      title={title}
      authorityName={authorityName(authorityId)}
      serviceName={serviceName}
      homeHref={SIGN_IN_PATH}
      language="ja"
      languages={['ja']}
      path={path}
      hasErrors={hasErrors}
      islands={islands}
      trainingBar={await trainingBar?.(path)}
    >
      {children}
    </ResidentPage>
  );
}
