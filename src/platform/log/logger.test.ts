import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogFields } from './log-fields.ts';
import { logRequest } from './log-request.ts';
import { createLogger, type Logger } from './logger.ts';

const recorded = (): { log: Logger; lines: () => Record<string, unknown>[]; text: () => string } => {
  let text = '';
  const destination = {
    write: (line: string) => {
      text += line;
    },
  };
  return {
    log: createLogger({ level: 'info', destination }),
    text: () => text,
    lines: () =>
      text
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
  };
};

const PERSONAL = [
  '髙橋 𠮷子',
  'ﾀｶﾊｼ',
  '090-1234-5678',
  '09012345678',
  'yoshiko@example.jp',
  '1957-03-10',
  '横浜市中区1-2-3',
];

describe('logger', () => {
  it('writes permitted fields as JSON with level, time and message', () => {
    const { log, lines } = recorded();
    log.info('filing stored', { authorityId: 140007, count: 2, reason: 'window-expired' });
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
        authorityId: 140007,
        count: 2,
        reason: 'window-expired',
        msg: 'filing stored',
      },
    ]);
  });

  it('drops keys that are not in the list, nested objects too, and counts them', () => {
    const { log, lines, text } = recorded();
    log.info('smuggled', { name: PERSONAL[0], applicant: { phone: PERSONAL[2] }, count: 1 } as LogFields);
    expect(lines()[0]).toMatchObject({ count: 1, dropped: 2 });
    for (const value of PERSONAL) expect(text()).not.toContain(value);
  });

  it('drops a personal value under every permitted key', () => {
    const keys = [
      'requestId method route status durationMs authorityId actorId job jobId attempt maxAttempts worker count port',
      'pid mode edition version origin signal code reason channel level time msg',
    ].flatMap(line => line.split(' '));
    for (const key of keys)
      for (const value of PERSONAL) {
        const { log, text } = recorded();
        log.info('smuggled', { [key]: value } as LogFields);
        expect(text(), key).not.toContain(value);
      }
  });

  it('drops any value under any key that the list does not name', () => {
    const unknownKey = fc.string({ minLength: 3 }).map(key => `x${key}`);
    fc.assert(
      fc.property(unknownKey, fc.stringMatching(/^[a-z]{20}$/), (key, value) => {
        const { log, text } = recorded();
        log.info('property', { [key]: value } as LogFields);
        expect(text()).not.toContain(value);
      }),
    );
  });

  it('logs the kind, code and frames of an error, never its message, nor that of its cause', () => {
    const { log, lines, text } = recorded();
    const cause = Object.assign(new RangeError(`invalid input "${PERSONAL[0]}"`), { code: '22P02' });
    log.error('job failed', { error: new Error(`could not tell ${PERSONAL[4]}`, { cause }) });
    expect(lines()[0]).toMatchObject({
      error: { kind: 'Error', cause: { kind: 'RangeError', code: '22P02' } },
    });
    expect(text()).toContain('logger.test.ts');
    for (const value of PERSONAL) expect(text()).not.toContain(value);
  });

  it('does not mistake lines of a message for stack frames', () => {
    const { log, text } = recorded();
    log.error('failed', { error: new Error(`first\n    ${PERSONAL[0]}\nat ${PERSONAL[6]}`) });
    for (const value of PERSONAL) expect(text()).not.toContain(value);
  });

  it('takes constant messages alone', () => {
    const { log } = recorded();
    const name: string = PERSONAL[0] ?? '';
    // @ts-expect-error a variable text may hold anything
    log.debug(name);
    // @ts-expect-error a template with a variable part may hold anything
    log.debug(`filed by ${name}`);
    log.debug('a constant');
  });

  it('stays below its level', () => {
    const { log, text } = recorded();
    log.debug('hidden');
    expect(text()).toBe('');
  });
});

describe('request log', () => {
  it('holds the pattern of the route and drops a path', () => {
    const { log, lines } = recorded();
    logRequest(log, {
      method: 'GET',
      route: '/:language/filing/:filingId',
      status: 200,
      milliseconds: 1.234,
    });
    logRequest(log, { method: 'POST', route: '/ja/filing/0190a0b4', status: 500, milliseconds: 3 });
    logRequest(log, { method: 'GET', route: `/${PERSONAL[0]}`, status: 404, milliseconds: 3 });
    expect(lines()[0]).toMatchObject({
      level: 'info',
      route: '/:language/filing/:filingId',
      status: 200,
      durationMs: 1.2,
    });
    expect(lines()[1]).toMatchObject({ level: 'error', status: 500, dropped: 1 });
    expect(lines()[1]).not.toHaveProperty('route');
    expect(lines()[2]).toMatchObject({ status: 404, dropped: 1 });
  });
});
