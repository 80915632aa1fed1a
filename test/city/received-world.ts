import { expect } from 'vitest';
import type { ProvidedRow } from '../../src/modules/provision/domain/package-format/provided-row.ts';
import type { Answer, Client } from '../web/client.ts';
import { openRows, type Rows } from '../web/rows.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { BASIS_FORM, enterProgramme, expectPath, keyForm, signInAtCity } from './city-office.ts';
import {
  type HeadingChange,
  makeArchive,
  newProvider,
  PASSWORD_OF_TESTS,
  type ProviderOfTests,
} from './package-of-tests.ts';

export const INBOX = '/console/packages-received';
export const NEW_IMPORT = `${INBOX}/new`;

/** A world in which the leader of Ebina opens what a provider sends. */
export interface ReceivedWorld {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly leader: Client;
  readonly provider: ProviderOfTests;
  readonly upload: (bytes: Uint8Array, password?: string) => Promise<Answer>;
  /** A package of the provider as the archive that is mailed. */
  readonly packageOf: (
    given: readonly ProvidedRow[],
    sequence: number,
    change?: Partial<HeadingChange> & { readonly signedBy?: ProviderOfTests },
  ) => Promise<Uint8Array>;
  /** The page again, with the sentence beside the field, and one more audit row with the reason. */
  readonly isRefused: (answer: Answer, problem: string, sentence: string, field?: string) => Promise<void>;
  readonly countOf: (table: string) => Promise<number>;
  /** Registers the provider's key and enters the agreement of 2021. */
  readonly believe: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const fileOf = (bytes: Uint8Array, name = 'package.zip'): File =>
  new File([Uint8Array.from(bytes)], name);

/** Starts it on the morning of 2022-02-14, with the programme entered and nothing believed yet. */
export async function startReceivedWorld(): Promise<ReceivedWorld> {
  const world = await startTestWorld('2022-02-14T09:00');
  const rows = await openRows(world);
  const provider = await newProvider();
  await enterProgramme(world);
  const leader = await signInAtCity(world, world.staff['support-leader']);
  const told = new Map<string, number>();
  return {
    world,
    rows,
    leader,
    provider,
    upload: (bytes, password = PASSWORD_OF_TESTS) =>
      leader.post(NEW_IMPORT, { file: fileOf(bytes), password }),
    packageOf: (given, sequence, { signedBy = provider, ...change } = {}) =>
      makeArchive({ protectedFiles: world.deps.protectedFiles, signingKey: signedBy.signingKey }, given, {
        ...change,
        sequence,
      }),
    isRefused: async (answer, problem, sentence, field = 'file') => {
      expect(answer.status).toBe(422);
      expect(answer.text).toMatch(new RegExp(`id="${field}-error"[^§]{0,400}${sentence}`));
      const [found] = await rows.select<{ count: number }>(
        `select count(*)::int as count from app.audit_event
         where action = 'received-package.refuse' and detail->>'problem' = $1`,
        [problem],
      );
      expect(found?.count).toBe((told.get(problem) ?? 0) + 1);
      told.set(problem, found?.count ?? 0);
    },
    countOf: async table =>
      (await rows.select<{ count: number }>(`select count(*)::int as count from app.${table}`))[0]?.count ??
      -1,
    believe: async () => {
      expectPath(await leader.post(`${INBOX}/keys`, keyForm(provider)), `${INBOX}/keys?told=registered`);
      expectPath(await leader.post(`${INBOX}/bases/new`, BASIS_FORM), `${INBOX}/bases?told=entered`);
    },
    stop: async () => {
      await rows.close();
      await world.stop();
    },
  };
}
