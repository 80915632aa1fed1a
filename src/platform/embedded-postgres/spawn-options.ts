import type { ServerUser } from './server-user.ts';

/** How the PostgreSQL programs are run: as the server's user, in a folder that this user can enter, with a bare environment. */
export function asServerUser(user: ServerUser | null): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  const { PATH, SystemRoot } = process.env;
  return {
    cwd: '/',
    env: { PATH, LC_ALL: 'C', ...(SystemRoot !== undefined && { SystemRoot }) },
    ...(user !== null && { uid: user.uid, gid: user.gid }),
  };
}
