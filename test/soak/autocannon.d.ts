/** As much of autocannon as the soak uses: it brings no types. */
declare module 'autocannon' {
  export interface Request {
    method: string;
    path: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request, context: Record<string, unknown>) => Request;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    overallRate: number;
    requests: Request[];
  }
  interface Result {
    non2xx: number;
    errors: number;
  }
  interface Instance extends PromiseLike<Result> {
    on(event: 'response', listener: (client: object, status: number, bytes: number, milliseconds: number) => void): void;
  }
  export default function autocannon(options: Options): Instance;
}
