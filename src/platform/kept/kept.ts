/** What was found for a key, shown again for a while to whoever asks. */
export interface Kept<Value> {
  /**
   * What is kept for the key. When its time is over it is shown once more while `find` finds it anew behind the page; only
   * when it is too old for that, or was never found, those who ask wait, all for the same answer. `find` may go on after
   * whoever asked has got their answer.
   */
  readonly of: (key: string, find: () => Promise<Value>) => Promise<Value>;
  /**
   * Finds it anew for somebody who knows that it changed, and shows it to everybody from then on; meanwhile others are shown
   * what is kept.
   */
  readonly anew: (key: string, find: () => Promise<Value>) => Promise<Value>;
  /** Lets the next one who asks wait for a new answer. */
  readonly forget: (key: string) => void;
}

interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly askedAt: number;
  readonly renewAt: number;
  isRenewed: boolean;
}

const MOST_KEYS = 5_000;
/** How many times its time something is shown at most. */
const TIMES_SHOWN = 6;
/** Renewed behind the pages at once: nobody waits for it, and everybody's pages share the database with it. */
const RENEWED_AT_ONCE = 1;

interface Chance {
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/**
 * Keeps in the memory of this process for half of `forMs` milliseconds to the whole of them, so that what was asked together
 * is not found anew together; 0 keeps nothing. A failure is not kept.
 */
export function createKept<Value>(
  forMs: number,
  { now, random }: Chance = { now: Date.now, random: Math.random },
): Kept<Value> {
  const entries = new Map<string, Entry<Value>>();
  let renewing = 0;
  const forget = (key: string): void => void entries.delete(key);

  const keep = (key: string, value: Promise<Value>, askedAt: number): void => {
    const renewAt = askedAt + (forMs * (1 + random())) / 2;
    const entry = { value, askedAt, renewAt, isRenewed: false };
    forget(key);
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (entries.size > MOST_KEYS && oldest !== undefined) forget(oldest);
    value.catch(() => {
      if (entries.get(key) === entry) forget(key);
    });
  };

  /** Whoever forgot the key meanwhile knows something that the answer does not. */
  const renew = (key: string, known: Entry<Value>, find: () => Promise<Value>): void => {
    if (renewing === RENEWED_AT_ONCE) return;
    const askedAt = now();
    known.isRenewed = true;
    renewing += 1;
    find().then(
      value => {
        renewing -= 1;
        if (entries.get(key) === known) keep(key, Promise.resolve(value), askedAt);
      },
      () => {
        renewing -= 1;
        known.isRenewed = false;
      },
    );
  };

  return {
    forget,
    anew: async (key, find) => {
      if (forMs === 0) return find();
      const askedAt = now();
      const value = await find();
      // Of two who found it at once, the later one knows more.
      if ((entries.get(key)?.askedAt ?? askedAt) <= askedAt) keep(key, Promise.resolve(value), askedAt);
      return value;
    },
    of: (key, find) => {
      if (forMs === 0) return find();
      const known = entries.get(key);
      if (known !== undefined && now() < known.askedAt + forMs * TIMES_SHOWN) {
        if (now() >= known.renewAt && !known.isRenewed) renew(key, known, find);
        return known.value;
      }
      const value = find();
      keep(key, value, now());
      return value;
    },
  };
}
