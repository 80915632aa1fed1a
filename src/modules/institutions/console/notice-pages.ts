import type { ConsoleFrame } from '../../../ui/console-frame.ts';
import type { NoticesDeps } from '../use-cases/notices-deps.ts';

/** What the pages of notices, the directory and the reference documents work with. */
export interface NoticePages extends NoticesDeps {
  readonly frame: ConsoleFrame;
  readonly mayStaff: (role: string, permission: string) => boolean;
}
