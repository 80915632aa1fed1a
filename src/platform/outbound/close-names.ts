import dns from 'node:dns';
import { isIP } from 'node:net';
import { type OnAttempt, OutboundClosed } from './outbound-closed.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Methods = Record<string, Method>;

/** Everything that asks a name server, besides `lookup`. */
const ASKING = [
  'lookupService',
  'resolve',
  'resolve4',
  'resolve6',
  'resolveAny',
  'resolveCaa',
  'resolveCname',
  'resolveMx',
  'resolveNaptr',
  'resolveNs',
  'resolvePtr',
  'resolveSoa',
  'resolveSrv',
  'resolveTxt',
  'reverse',
];

/** Lets no name be resolved but those that `mayAsk` names; an address in digits is no name. */
export function closeNames(mayAsk: (name: string) => boolean, onAttempt: OnAttempt): void {
  const isNoQuestion = (name: unknown): boolean =>
    typeof name === 'string' && (isIP(name) !== 0 || mayAsk(name));
  const withCallback: Method = (...args) => {
    onAttempt('name');
    const told = args.at(-1);
    if (typeof told !== 'function') throw new OutboundClosed('name');
    process.nextTick(told as (error: Error) => void, new OutboundClosed('name'));
  };
  const withPromise: Method = () => {
    onAttempt('name');
    return Promise.reject(new OutboundClosed('name'));
  };
  for (const [api, refuse] of [
    [dns, withCallback],
    [dns.promises, withPromise],
  ] as const) {
    const methods = api as unknown as Methods;
    const { lookup } = methods;
    if (lookup !== undefined)
      methods.lookup = function (this: unknown, ...args) {
        return isNoQuestion(args[0]) ? lookup.apply(this, args) : refuse.apply(this, args);
      };
    replace(methods, refuse);
    replace(api.Resolver.prototype as unknown as Methods, refuse);
  }
}

function replace(methods: Methods, refuse: Method): void {
  for (const name of ASKING) if (typeof methods[name] === 'function') methods[name] = refuse;
}
