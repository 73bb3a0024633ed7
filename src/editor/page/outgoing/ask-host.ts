/** What a host refused, or that it can't be reached, where there is no status. */
export class HostError extends Error {
  readonly status: number | undefined;
  /** What was asked of it: its address below that of the repository. */
  readonly asked: string;

  constructor(asked: string, status?: number, said = '') {
    super(said);
    this.asked = asked;
    this.status = status;
  }
}

interface AskHost {
  get: <T>(path: string) => Promise<T>;
  /** The bytes of a file; undefined where it isn't there. */
  bytes: (path: string) => Promise<Uint8Array | undefined>;
  post: <T>(path: string, body: unknown) => Promise<T>;
}

/**
 * Speaks to the API of a host below the address of a repository. `token`: sent as both hosts take it (RFC 6750 §2.1), and to no other
 * address: the policy of the page lets in that host alone. Nothing is answered from what the browser keeps, which may be old.
 */
export function askHost(api: string, token: string): AskHost {
  const ask = async (path: string, accept: string, body?: unknown): Promise<Response> => {
    const headers = {
      Accept: accept,
      ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const how: RequestInit = { headers, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' };
    const sent: RequestInit = body === undefined ? how : { ...how, method: 'POST', body: JSON.stringify(body) };
    return await fetch(`${api}${path}`, sent).catch(() => {
      throw new HostError(path);
    });
  };
  const json = async <T>(path: string, body?: unknown): Promise<T> => {
    const answer = await ask(path, 'application/json', body);
    if (!answer.ok) throw new HostError(path, answer.status, await readRefusal(answer));
    return (await answer.json().catch(() => {
      throw new HostError(path, answer.status);
    })) as T;
  };
  return {
    get: (path) => json(path),
    post: (path, body) => json(path, body),
    bytes: async (path) => {
      const answer = await ask(path, RAW);
      if (answer.status === 404) return undefined;
      if (!answer.ok) throw new HostError(path, answer.status, await readRefusal(answer));
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

/** Of GitHub, the file itself and not what it says of it; GitLab has an address for that. */
const RAW = 'application/vnd.github.raw+json, */*';

/** What a host says of why: GitHub `message` and `errors`, GitLab `message` (a text, a list, or lists by field) or `error`. */
async function readRefusal(answer: Response): Promise<string> {
  const said = (await answer.json().catch(() => ({}))) as { message?: unknown; error?: unknown; errors?: unknown };
  return [said.message, said.error, said.errors].flatMap(wordsOf).join(' ');
}

function wordsOf(said: unknown): string[] {
  if (typeof said === 'string') return [said];
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(wordsOf) : [];
}
