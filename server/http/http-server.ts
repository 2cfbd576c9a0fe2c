import { createServer, IncomingMessage, type RequestListener, type Server, ServerResponse } from 'node:http';
import type { Express } from 'express';
import { limitConnections } from './connections.ts';
import { passMalformedRequests } from './malformed-requests.ts';
import { passUpgrades } from './pass-upgrades.ts';
import { admitInTurn, admitPipelined } from './pipelining.ts';

/**
 * Maximum number of headers, which begin.ts checks: Node drops further ones, and a check could miss
 * one. 2000, the default, lets a client turn 16 kB of headers into 100 kB of strings.
 */
export const maxHeaders = 100;

/**
 * Creates an HTTP server for an Express application, with timeouts against slow clients: 5 seconds
 * for headers, 10 seconds for a whole request. Closes the oldest idle connections beyond a limit.
 *
 * Express would otherwise change the prototype of each request and response, which costs V8 more
 * than all other work on a webhook. The server therefore creates requests and responses with the
 * prototypes of the application.
 *
 * ```ts
 * createHttpServer(app).listen(3000);
 * ```
 *
 * @param listener handles each request and may pass it to `app`; by default `app` itself
 */
export function createHttpServer(app: Express, listener: RequestListener = app): Server {
  class AppRequest extends IncomingMessage {
    declare private asksForUpgrade: boolean;

    /** Whether Node emits `upgrade`. A client that asks for HTTP/2 gets its answer over HTTP/1.1. */
    get upgrade(): boolean {
      return this.asksForUpgrade && (this.method === 'CONNECT' || isWebSocketHandshake(this));
    }

    /** Node sets what its parser has found. */
    set upgrade(asked: boolean) {
      this.asksForUpgrade = asked;
    }
  }
  class AppResponse extends ServerResponse<AppRequest> {}
  app.request = setPrototype(AppRequest.prototype, app.request);
  app.response = setPrototype(AppResponse.prototype, app.response);
  const server = createServer(
    {
      IncomingMessage: AppRequest,
      ServerResponse: AppResponse,
      headersTimeout: 5_000,
      requestTimeout: 10_000, // limits headers and body together; jambonz waits as long for an answer
      connectionsCheckingInterval: 500, // the default interval, 30 s, exceeds both timeouts
      // Longer than the usual 60 s of a load balancer, so that the server does not close a
      // connection while a request arrives.
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
      requireHostHeader: false, // a request without Host also gets a problem, from begin.ts
    },
    (req, res) => {
      if (admitPipelined(req, res) && admitInTurn(req)) listener(req, res);
    },
  );
  server.maxHeadersCount = maxHeaders;
  const releaseConnection = limitConnections(server);
  if (app.listenerCount('malformed') > 0) passMalformedRequests(server, app);
  if (app.listenerCount('upgrade') > 0) passUpgrades(server, app, releaseConnection);
  return server;
}

function isWebSocketHandshake({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';
}

function setPrototype<Prototype extends object>(child: object, parent: Prototype): Prototype {
  return Object.setPrototypeOf(child, parent);
}
