import { expect } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { approve, fileAndOpen, signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

/** What is typed into the inquiry form. */
interface Typed {
  readonly kind: string;
  readonly 'management-number'?: string;
  readonly email: string;
  readonly body?: string;
}

/** The fields of the form, the address twice. */
export const formOf = (typed: Typed) => ({
  'management-number': '',
  body: '',
  ...typed,
  'email-again': typed.email,
});

/** A world in which washimi holds an issued notice, with two of the staff signed in. */
export interface InquiryWorld {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly reviewer: Client;
  readonly manager: Client;
  /** The management number of the notice. */
  readonly issued: string;
  /** Types, looks over and sends: the page of each step, and the number of the inquiry. */
  readonly send: (
    typed: Typed,
    language?: string,
  ) => Promise<{ confirm: Answer; receipt: Answer; number: string }>;
  readonly stop: () => Promise<void>;
}

export async function startInquiryWorld(): Promise<InquiryWorld> {
  const world = await startTestWorld('2022-02-14T09:00');
  const rows = await openRows(world);
  const [reviewer, manager] = [createClient(world.origin), createClient(world.origin)];
  await signIn(world, reviewer, world.staff.reviewer);
  await signIn(world, manager, world.staff.manager);
  await fileAndOpen(world, createClient(world.origin), washimi);
  const [filing] = await rows.select<{ id: Uuid }>('select filing_id as id from app.filing');
  await approve(world, reviewer, filing?.id as Uuid);
  const [numbered] = await rows.select<{ number: string }>(
    'select management_number as number from app.filing',
  );
  const send: InquiryWorld['send'] = async (typed, language = 'ja') => {
    const client = createClient(world.origin);
    const confirm = await client.post(`/${language}/inquiry`, formOf(typed));
    const sending = /name="sending" value="([^"]+)"/.exec(confirm.text)?.[1] ?? '';
    const sent = await client.post(`/${language}/inquiry`, { ...formOf(typed), sending, step: 'send' });
    expect(sent.status, sent.text).toBe(303);
    const receipt = await client.get(sent.location ?? '');
    return { confirm, receipt, number: /\d{4}-\d{4}-\d(?!\d)/.exec(sent.location ?? '')?.[0] ?? '' };
  };
  return {
    world,
    rows,
    reviewer,
    manager,
    issued: numbered?.number ?? '',
    send,
    stop: async () => {
      await rows.close();
      await world.stop();
    },
  };
}
