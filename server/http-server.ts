import { createServer, type RequestListener, type Server } from 'node:http';

/** An HTTP server that nobody can keep busy by being slow. Times in milliseconds. */
export function createHttpServer(listener: RequestListener): Server {
  return createServer(
    {
      headersTimeout: 5_000,
      requestTimeout: 10_000, // head and body together: jambonz would have given up by then
      connectionsCheckingInterval: 500, // by default both are looked at every 30 s only
      keepAliveTimeout: 65_000, // longer than the usual 60 s of a load balancer, so that it is not the server that closes under a request
      maxHeaderSize: 16_384,
    },
    listener,
  );
}
