import fc from 'fast-check';
import type { Post } from './telephone.ts';

/** Altered forms of a genuine post: body, signature, token, turn. None that a form reader takes for the genuine one. */
export function forgeriesOf(genuine: Post, token: string): fc.Arbitrary<Post> {
  const letter = fc.constantFrom(...'0123456789abcdefABCDEFghijXYZ-_.=&+%');
  const at = (text: string) => fc.nat(text.length - 1);
  const altered = (text: string): fc.Arbitrary<string> =>
    fc
      .tuple(at(text), letter, fc.constantFrom('replace', 'insert', 'drop'))
      .map(([where, with_, how]) =>
        how === 'replace'
          ? text.slice(0, where) + with_ + text.slice(where + 1)
          : how === 'insert'
            ? text.slice(0, where) + with_ + text.slice(where)
            : text.slice(0, where) + text.slice(where + 1),
      )
      .filter(text_ => text_ !== text);
  const path = fc.string({ minLength: 1, maxLength: 90, unit: letter }).map(encodeURIComponent);
  // The signature covers names and values run together: where a field ends that nobody reads makes no difference.
  const meaning = (body: string): string => {
    const form = new URLSearchParams(body);
    const read = ['CallSid', 'CallStatus', 'AnsweredBy', 'Digits', 'FinishedOnKey'].map(name =>
      form.getAll(name),
    );
    return JSON.stringify([read, [...form].sort().flat().join('')]);
  };
  const saysTheSame = (body: string): boolean => meaning(body) === meaning(genuine.body);
  return fc.oneof(
    altered(genuine.body)
      .filter(body => !saysTheSame(body))
      .map(body => ({ ...genuine, body })),
    altered(genuine.signature).map(signature => ({ ...genuine, signature })),
    fc.string({ maxLength: 40, unit: letter }).map(signature => ({ ...genuine, signature })),
    altered(token)
      .filter(other => !/[%+&=]/.test(other) && other !== '' && !other.startsWith('.'))
      .map(other => ({ ...genuine, url: genuine.url.replace(token, other) })),
    path.map(other => ({ ...genuine, url: genuine.url.replace(token, `x${other}`) })),
    fc
      .integer({ min: 2, max: 999 })
      .map(turn => ({ ...genuine, url: genuine.url.replace('turn=1', `turn=${turn}`) })),
    fc.constant({ ...genuine, url: genuine.url.replace('?turn=1', '/status') }),
  );
}
