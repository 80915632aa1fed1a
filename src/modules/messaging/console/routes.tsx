import { parseUuid } from '../../../kernel/ids.ts';
import { staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type Route, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { ConsoleFrame } from '../../../ui/console-frame.ts';
import { Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import type { EntranceFrame } from '../../accounts/index.ts';
import { acknowledgeAlarm, type StaffActor } from '../use-cases/acknowledge-alarm.use-case.ts';
import { confirmCanary, isCanaryToken } from '../use-cases/confirm-canary.use-case.ts';
import { type ShowChannelsDeps, showChannels } from '../use-cases/show-channels.use-case.ts';
import { ChannelsPage } from './channels.page.tsx';
import { ACKNOWLEDGE_PATTERN, CANARY_PATTERN, CHANNELS_PATH, canaryPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

export interface ChannelPages extends ShowChannelsDeps {
  readonly frame: ConsoleFrame;
  readonly entrance: EntranceFrame;
}

const READ_CHANNELS: Access = { kind: 'staff', permission: 'channel.read' };

/** The page of channels and alarms, and the one by which a canary comes back. */
export const channelRoutes = (deps: ChannelPages): readonly Route[] => [
  { method: 'GET', path: CHANNELS_PATH, access: READ_CHANNELS, handle: request => show(deps, request) },
  {
    method: 'POST',
    path: ACKNOWLEDGE_PATTERN,
    access: READ_CHANNELS,
    handle: async request => {
      const alarmId = parseUuid(request.param('alarmId'));
      if (alarmId === null || !(await acknowledgeAlarm(deps, staffActor(request), alarmId)))
        return request.notFound();
      return request.seeOther(CHANNELS_PATH);
    },
  },
  {
    method: 'GET',
    path: CANARY_PATTERN,
    access: { kind: 'anyone' },
    handle: request => askForCanary(deps, request),
  },
  {
    method: 'POST',
    path: CANARY_PATTERN,
    access: { kind: 'anyone' },
    handle: async request => {
      const token = request.param('token');
      if (!(await isCanaryToken(deps, request.authorityId, token))) return request.notFound();
      await confirmCanary(deps, request.authorityId, token);
      return request.seeOther(`${canaryPath(token)}?done=yes`);
    },
  },
];

function staffActor(request: RouteRequest): StaffActor {
  return staffActorOf(staffCaller(request));
}

async function show(deps: ChannelPages, request: RouteRequest): Promise<Response> {
  const view = await showChannels(deps, staffActor(request));
  const children = <ChannelsPage view={view} now={request.now} />;
  const { path } = request;
  return request.page(
    await deps.frame({ caller: staffCaller(request), path }, { title: words.title, children }),
  );
}

async function askForCanary(deps: ChannelPages, request: RouteRequest): Promise<Response> {
  const token = request.param('token');
  if (!(await isCanaryToken(deps, request.authorityId, token))) return request.notFound();
  const { title, text, confirm, done } = words.canary;
  const children =
    request.query('done') === 'yes' ? (
      <Notice tone="success">{done}</Notice>
    ) : (
      <Form action={canaryPath(token)}>
        <p>{text}</p>
        <Button type="submit">{confirm}</Button>
      </Form>
    );
  return request.page(
    await deps.entrance(request, {
      title,
      hasErrors: false,
      children: (
        <>
          <PageHeading title={title} />
          {children}
        </>
      ),
    }),
  );
}
