import { createServer, IncomingMessage, type RequestListener, type Server, ServerResponse } from 'node:http';
import type { Express } from 'express';
import { admitPipelined } from './pipelining.ts';

/**
 * An HTTP server for an Express application that nobody can keep busy by being slow. Times in milliseconds.
 *
 * Its requests and responses are born with the prototypes that Express gives them otherwise, one by one: changing the prototype of
 * an object costs V8 more than all that is done with a webhook besides.
 * @param listener what the application is reached by, itself if nothing stands before it
 */
export function createHttpServer(app: Express, listener: RequestListener = app): Server {
  class Request extends IncomingMessage {}
  class Response extends ServerResponse<Request> {}
  app.request = adopted(Request.prototype, app.request);
  app.response = adopted(Response.prototype, app.response);
  return createServer(
    {
      IncomingMessage: Request,
      ServerResponse: Response,
      headersTimeout: 5_000,
      requestTimeout: 10_000, // head and body together: jambonz would have given up by then
      connectionsCheckingInterval: 500, // by default both are looked at every 30 s only
      keepAliveTimeout: 65_000, // longer than the usual 60 s of a load balancer, so that it is not the server that closes under a request
      maxHeaderSize: 16_384,
    },
    (req, res) => {
      if (admitPipelined(req, res)) listener(req, res);
    },
  );
}

function adopted<Prototype extends object>(child: object, parent: Prototype): Prototype {
  return Object.setPrototypeOf(child, parent);
}
