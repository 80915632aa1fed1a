import { lineWebhookRoute } from '../modules/messaging/index.ts';
import { answerLine } from '../modules/observation/index.ts';
import type { Config } from '../platform/config/config.ts';
import type { Route } from '../platform/http/route.ts';
import type { LineReplies } from './line-replies.ts';
import type { ModuleDeps } from './module-deps.ts';

/** Where LINE tells what people did; nowhere without an account at LINE. */
export function lineHookRoutes(
  { line }: Pick<Config, 'line'>,
  deps: ModuleDeps,
  replies: LineReplies | null,
): readonly Route[] {
  if (line === null || replies === null) return [];
  const { channelSecret } = line;
  return [
    lineWebhookRoute({
      database: deps.database,
      channelSecret,
      onLineEvent: (tx, event) => answerLine(deps, tx, event),
      replyOnLine: replies.reply,
    }),
  ];
}
