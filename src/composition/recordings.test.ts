import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordingRoutes, recordingsIn } from './recordings.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'recordings-'));
const publicOrigin = 'https://todoke.example.jp';
afterAll(() => rmSync(dataDir, { recursive: true }));

describe('prompts that were read by a person', () => {
  it('are none without their folder', () => {
    expect(recordingsIn({ dataDir, publicOrigin })).toBeNull();
    expect(recordingRoutes({ dataDir }, null)).toEqual([]);
  });

  it('are those whose names say which prompt in which language', async () => {
    mkdirSync(join(dataDir, 'recordings'));
    for (const name of [
      'ask-temperature.ja.mp3',
      'good-bye.pt-BR.mp3',
      'notes.txt',
      'x.ja.mp3.part',
      '.ja.mp3',
    ])
      writeFileSync(join(dataDir, 'recordings', name), name);
    const recordings = recordingsIn({ dataDir, publicOrigin });
    expect(recordings).toEqual({
      folder: 'https://todoke.example.jp/recordings',
      files: new Set(['ask-temperature.ja.mp3', 'good-bye.pt-BR.mp3']),
    });
    const [first, ...others] = recordingRoutes({ dataDir }, recordings);
    expect(others).toHaveLength(1);
    expect(first?.path).toBe('/recordings/ask-temperature.ja.mp3');
    const answer = await first?.handle(undefined as never);
    expect(answer?.headers.get('content-type')).toBe('audio/mpeg');
    expect(await answer?.text()).toBe('ask-temperature.ja.mp3');
  });
});
