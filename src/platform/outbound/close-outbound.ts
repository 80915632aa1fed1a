import dgram from 'node:dgram';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import type { AllowedPlaces, Place } from './allowed-places.ts';
import { closeNames } from './close-names.ts';
import { type OnAttempt, OutboundClosed } from './outbound-closed.ts';

/** The guard of a thread that is closed. */
export interface OutboundGuard {
  /** Narrows or widens what may be reached from now on. */
  readonly allow: (places: AllowedPlaces) => void;
}

/**
 * Closes this thread to the outside: from now on every attempt to connect anywhere but `places`, to send a datagram, or to
 * resolve a name fails at once with `OutboundClosed`, before the operating system hears of it, and is told to `onAttempt`
 * (E-32). For the life of the thread; call it before anything else runs.
 */
export function closeOutbound(places: AllowedPlaces, onAttempt: OnAttempt): OutboundGuard {
  let allowed = places;
  closeConnections(place => allowed.mayReach(place), onAttempt);
  closeDatagrams(onAttempt);
  closeNames(name => allowed.mayAsk(name), onAttempt);
  syncBuiltinESMExports();
  return {
    allow: next => {
      allowed = next;
    },
  };
}

type Connect = (this: net.Socket, ...args: unknown[]) => net.Socket;

/** TLS, HTTP, fetch and the clients of databases all connect by this one method. */
function closeConnections(mayReach: (place: Place) => boolean, onAttempt: OnAttempt): void {
  const socket = net.Socket.prototype as unknown as { connect: Connect };
  const { connect } = socket;
  socket.connect = function (...args) {
    if (mayReach(placeOf(args))) return connect.apply(this, args);
    onAttempt('connection');
    process.nextTick(() => this.destroy(new OutboundClosed('connection')));
    return this;
  };
}

/** The forms of `Socket.connect`: options, or a port with a host, or a path; also as the list that `net.connect` hands on. */
function placeOf(args: readonly unknown[]): Place {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = first as net.TcpNetConnectOpts & { path?: string };
    return typeof path === 'string' ? { path } : { host: host ?? 'localhost', port: Number(port) };
  }
  const isPort = typeof first === 'number' || /^\d+$/.test(String(first));
  if (!isPort) return { path: String(first) };
  return { host: typeof second === 'string' ? second : 'localhost', port: Number(first) };
}

function closeDatagrams(onAttempt: OnAttempt): void {
  const refuse = (): never => {
    onAttempt('datagram');
    throw new OutboundClosed('datagram');
  };
  Object.assign(dgram.Socket.prototype, { send: refuse, connect: refuse });
}
