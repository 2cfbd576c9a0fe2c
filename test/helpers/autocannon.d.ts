/** As much of autocannon as the soak and the bench use: it brings no types. */
declare module 'autocannon' {
  export interface Request {
    method: string;
    path: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request, context: Record<string, unknown>) => Request;
  }
  /** One connection. */
  export interface Client {
    /** What it sends next, as bytes. Not in its README: an upgrade that drops it shows as answers that are not 200. */
    getRequestBuffer(): Buffer;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    overallRate?: number;
    requests?: Request[];
    setupClient?: (client: Client) => void;
    /** In milliseconds, how soon it notices that it is over. */
    sampleInt?: number;
  }
  interface Result {
    non2xx: number;
    errors: number;
  }
  interface Instance extends PromiseLike<Result> {
    on(
      event: 'response',
      listener: (client: object, status: number, bytes: number, milliseconds: number) => void,
    ): void;
    stop(): void;
  }
  export default function autocannon(options: Options): Instance;
}
