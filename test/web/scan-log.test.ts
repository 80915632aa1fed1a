import type pg from 'pg';
import { expect, it } from 'vitest';
import { refusePersonalLog } from '../world/scan-log.ts';

const holding = (value: string): pg.Client =>
  ({ query: async () => ({ rows: [{ value }] }) }) as unknown as pg.Client;

it('finds a name in a log line, and lets a log without one pass', async () => {
  await expect(refusePersonalLog(holding('ヤマダ タロウ'), ['{"msg":"ヤマダ タロウ"}'])).rejects.toThrow(
    /personal/,
  );
  await expect(refusePersonalLog(holding('ヤマダ タロウ'), ['{"msg":"request"}'])).resolves.toBeUndefined();
});
