import type { Server } from 'node:http';
import { type AddressInfo, createServer, type Server as Listener } from 'node:net';
import type { Entrance } from './entrance.ts';

/** The errors of a machine without IPv6. */
const WITHOUT_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/** Listens at an entrance and returns the port; 0 asks for a free one. Fails as `listen` does. */
export async function listenAt(server: Server, port: number, entrance: Entrance): Promise<number> {
  for (;;) {
    const given = await listen(server, port, entrance.addresses[0]);
    try {
      await listenBeside(server, entrance);
      return given;
    } catch (error) {
      await close(server);
      // A port that is free at one address may be in use at another.
      if (port !== 0 || codeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
}

/** Listens at the other addresses of an entrance too; `server` already listens at the first. */
async function listenBeside(server: Server, { addresses }: Entrance): Promise<void> {
  const { port } = server.address() as AddressInfo;
  for (const address of addresses.slice(1)) {
    const listener = createServer((socket) => server.emit('connection', socket));
    try {
      await listen(listener, port, address);
      server.once('close', () => listener.close());
    } catch (error) {
      if (!WITHOUT_IPV6.includes(codeOf(error))) throw error;
    }
  }
}

function listen(listener: Listener, port: number, address: string | undefined): Promise<number> {
  return new Promise((done, fail) => {
    listener.once('error', fail);
    listener.listen({ port, ...(address !== undefined && { host: address }) }, () => {
      listener.off('error', fail);
      done((listener.address() as AddressInfo).port);
    });
  });
}

function close(listener: Listener): Promise<void> {
  return new Promise((done) => listener.close(() => done()));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
