import type { Brand } from './brand.ts';

/** 全国地方公共団体コード as an integer, check digit included (Kanagawa = 140007). The tenant of every row. */
export type AuthorityId = Brand<number, 'AuthorityId'>;

/** A UUID (version 7) made by the application's id source. */
export type Uuid = Brand<string, 'Uuid'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a UUID in lower-case canonical form; anything else is null. */
export const parseUuid = (text: string): Uuid | null => (UUID.test(text) ? (text as Uuid) : null);

/** Makes new ids; the real one is random, the one in tests counts. */
export type IdSource = () => Uuid;
