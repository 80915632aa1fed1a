import { smsStatusRoute, voiceCallbackRoutes } from '../modules/messaging/index.ts';
import { answerCall, sorryTurn } from '../modules/observation/index.ts';
import type { Config } from '../platform/config/config.ts';
import type { Route } from '../platform/http/route.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { ModuleDeps } from './module-deps.ts';
import { recordingRoutes } from './recordings.ts';

/** Where Twilio asks what to say in a call and tells what became of calls and short messages; nowhere without an account. */
export function twilioHookRoutes(
  { twilio, dataDir }: Pick<Config, 'twilio' | 'dataDir'>,
  deps: ModuleDeps,
  log: Pick<Logger, 'error'>,
): readonly Route[] {
  if (twilio === null) return [];
  const { authToken, voiceFrom, smsFrom } = twilio;
  const common = { ...deps, authToken };
  const sorry = () =>
    sorryTurn(deps, language => deps.authorityName(deps.defaultAuthority, language), deps.clock.now());
  const voice = voiceCallbackRoutes({
    ...common,
    onCall: (tx, call) => answerCall(deps, tx, call),
    sorry,
    onError: error => log.error('request failed', { error, route: '/hooks/voice' }),
  });
  const spoken = [...voice, ...recordingRoutes({ dataDir }, deps.recordings)];
  return [...(voiceFrom === null ? [] : spoken), ...(smsFrom === null ? [] : [smsStatusRoute(common)])];
}
