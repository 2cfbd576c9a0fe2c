import type { IncomingMessage, Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { messageTypes, subprotocol } from '../../openapi/contract/messages.ts';

/** A message of jambonz. */
export interface SocketMessage {
  type: string;
  msgid: string;
  call_sid?: string;
  hook?: string;
  b3?: string;
  data: Record<string, never>;
}

/** What stands in place of a `ServerResponse` for a message: its JSON is the data of the ack. */
export interface SocketAnswer {
  setHeader(name: string, value: string): SocketAnswer;
  writeHead(status: number, headers?: Record<string, string>): SocketAnswer;
  end(text?: string | Buffer): void;
}

/** The paths of the messages that name no hook. */
const paths: Record<string, string> = {
  'call:status': '/status',
  'session:adulting': '/adulting',
  'verb:status': '/verb-status',
  'tts:streaming-event': '/streaming-event',
  'tts:tokens-result': '/tokens-result',
  'jambonz:error': '/error',
};

/** Serves the messages of jambonz on a server, each with the path and query of its hook. */
export function acceptSockets(
  server: Server,
  answer: (message: SocketMessage, target: string, text: string, socket: WebSocket, request: IncomingMessage) => void,
): void {
  const sockets = new WebSocketServer({ server, handleProtocols: () => subprotocol });
  sockets.on('connection', (socket, request) => {
    socket.on('error', () => {});
    socket.on('message', (data: RawData) => {
      const text = String(data);
      const message = JSON.parse(text) as SocketMessage;
      const target = message.hook ?? paths[message.type] ?? request.url ?? '';
      answer(message, target.replace(/^wss?:\/\/[^/]*/, ''), text, socket, request);
    });
  });
}

/** Creates the answer of a message: an ack, or the command that brings the result of a tool. */
export function createAnswer({ type, msgid, data }: SocketMessage, socket: WebSocket): SocketAnswer {
  let status = 200;
  let mark: string | undefined;
  const setHeader = (name: string, value: string) => {
    if (name === 'Contract-Answer') mark = value;
  };
  const answer: SocketAnswer = {
    setHeader(name, value) {
      setHeader(name, value);
      return answer;
    },
    writeHead(written, headers = {}) {
      status = written;
      for (const [name, value] of Object.entries(headers)) setHeader(name, value);
      return answer;
    },
    end(text) {
      const json = text === undefined || text === '' ? undefined : JSON.parse(String(text));
      const members = status < 300 ? { data: json } : { problem: { status, ...json } };
      const kind = messageTypes[type]?.answer;
      if (kind === 'command' && status < 300)
        send({ type: 'command', command: 'llm:tool-output', tool_call_id: data.tool_call_id, data: json });
      else if (kind === 'ack' || status >= 300) send({ type: 'ack', msgid, ...members, contract_answer: mark });
    },
  };
  const send = (sent: object) => socket.send(JSON.stringify(sent));
  return answer;
}
