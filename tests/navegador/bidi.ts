import { pressOf, typeOf } from './bidi-keys.ts';
import type { Lector } from './lector.ts';

/** What a browser answers a command with, or tells by itself (WebDriver BiDi, W3C). */
interface Message {
  id?: number;
  type: 'success' | 'error' | 'event';
  method?: string;
  message?: string;
  result?: Record<string, unknown>;
  params?: { level?: string; text?: string; request?: { url: string } };
}

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

/** Drives a tab of its own in a browser that listens for WebDriver BiDi at `address`. */
export async function connectBidi(address: string): Promise<Omit<Lector, 'saved'>> {
  const errores: string[] = [];
  const pedidos: string[] = [];
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error(`No se pudo hablar con ${address}.`)));
  });
  const send = speak(socket, ({ method, params }) => {
    if (method === 'log.entryAdded' && params?.level === 'error') errores.push(params.text ?? '');
    if (method === 'network.beforeRequestSent') pedidos.push(params?.request?.url ?? '');
  });
  await send('session.new', { capabilities: {} });
  const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
  // The browser's own pages ask for things too.
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'], contexts: [context] });
  const useKeys = async (actions: object[]) =>
    void (await send('input.performActions', { context, actions: [{ type: 'key', id: 'teclado', actions }] }));
  return {
    errores,
    pedidos,
    press: (keys) => useKeys(pressOf(keys)),
    type: (text) => useKeys(typeOf(text)),
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    run: async (work, ...args) => evaluate(send, context, `(${String(work)})(...${JSON.stringify(args)})`),
    close: async () => void (await send('browser.close', {})),
  };
}

function speak(socket: WebSocket, listen: (event: Message) => void): Send {
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'event') listen(message);
    else waiting.get(message.id ?? 0)?.(message);
  });
  return async (method, params) => {
    const id = ++last;
    const answer = new Promise<Message>((done) => waiting.set(id, done));
    socket.send(JSON.stringify({ id, method, params }));
    const { type, message, result = {} } = await answer;
    if (type === 'error') throw new Error(`${method}: ${message}`);
    return result;
  };
}

/** Values come and go as JSON, so that they are the same as with any other driver. */
async function evaluate<T>(send: Send, context: string, call: string): Promise<T> {
  const expression = `Promise.resolve(${call}).then((value) => JSON.stringify(value ?? null))`;
  const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  const { type, result, exceptionDetails } = answer as {
    type: string;
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
  if (type === 'exception') throw new Error(exceptionDetails?.text);
  return JSON.parse(result?.value ?? 'null') as T;
}
