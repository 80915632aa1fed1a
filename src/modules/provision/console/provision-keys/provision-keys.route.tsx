import { staffActorOf } from '../../../../platform/db/actor.ts';
import { type Access, type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../../ui/console-frame.ts';
import { mayStaff } from '../../../accounts/index.ts';
import {
  type ProvisionKeysDeps,
  rotateProvisionKey,
  showProvisionKeys,
} from '../../use-cases/package-format/provision-keys.use-case.ts';
import { PROVISION_KEYS_PATH, PUBLIC_KEY_PATH, ROTATE_KEY_PATH } from './paths.ts';
import { ProvisionKeysPage, RotateKeyPage } from './provision-keys.page.tsx';
import { ja as words } from './words.ja.ts';

export type ProvisionKeyPages = ProvisionKeysDeps & {
  readonly frame: ConsoleFrame;
};

const READ: Access = { kind: 'staff', permission: 'provision.read' };
const MANAGE_PERMISSION = 'provision.manage';
const MANAGE: Access = { kind: 'staff', permission: MANAGE_PERMISSION };

/** The keys with which the authority signs packages: to compare, to hand out and to replace. */
export const provisionKeyRoutes = (deps: ProvisionKeyPages): readonly Route[] => [
  {
    method: 'GET',
    path: PROVISION_KEYS_PATH,
    access: READ,
    handle: async request => {
      const keys = await showProvisionKeys(deps, staffActorOf(staffCaller(request)));
      const mayRotate = mayStaff(staffCaller(request).role, MANAGE_PERMISSION);
      return draw(deps, request, {
        title: words.title,
        children: <ProvisionKeysPage keys={keys} mayRotate={mayRotate} />,
      });
    },
  },
  { method: 'GET', path: PUBLIC_KEY_PATH, access: READ, handle: request => sendPublicKey(deps, request) },
  {
    method: 'GET',
    path: ROTATE_KEY_PATH,
    access: MANAGE,
    handle: request => draw(deps, request, { title: words.rotateQuestion, children: <RotateKeyPage /> }),
  },
  {
    method: 'POST',
    path: ROTATE_KEY_PATH,
    access: MANAGE,
    handle: async request => {
      await rotateProvisionKey(deps, staffActorOf(staffCaller(request)));
      return request.seeOther(PROVISION_KEYS_PATH);
    },
  },
];

async function sendPublicKey(deps: ProvisionKeyPages, request: RouteRequest): Promise<Response> {
  const keys = await showProvisionKeys(deps, staffActorOf(staffCaller(request)));
  // The page says how the first one is made.
  if (keys.length === 0) return request.seeOther(PROVISION_KEYS_PATH);
  const wanted = request.query('key');
  const key = wanted === undefined ? keys[0] : keys.find(({ publicKey }) => publicKey.kid === wanted);
  if (key === undefined) return request.notFound();
  return new Response(`${JSON.stringify(key.publicKey, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="provision-key-${key.publicKey.kid}.json"`,
    },
  });
}

const draw = async (
  { frame }: Pick<ProvisionKeyPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
): Promise<Response> =>
  request.page(await frame({ caller: staffCaller(request), path: request.path }, content));
