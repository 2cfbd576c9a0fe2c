/**
 * Types for the parts of autocannon that the soak test and the bench use. The package ships no
 * types.
 */
declare module 'autocannon' {
  export interface Request {
    method: string;
    path: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request, context: Record<string, unknown>) => Request;
  }
  /** One connection of the load generator. */
  export interface Client {
    /**
     * Returns the bytes of the next request. The bench replaces this method to send its webhooks.
     * The README of autocannon does not document the method. If an upgrade removes the method,
     * autocannon sends other requests, and the bench fails because of their response status.
     */
    getRequestBuffer(): Buffer;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    overallRate?: number;
    requests?: Request[];
    setupClient?: (client: Client) => void;
    /** Interval in milliseconds at which autocannon checks whether the load has ended. */
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
