import { connect, type Socket } from 'node:net';
import { subprotocol } from '../../openapi/contract/messages.ts';
import { atEnd } from '../support/at-end.ts';
import { authorization } from './socket-call.ts';

/** The opcodes of RFC 6455, section 5.2. */
export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface FrameOptions {
  opcode?: number;
  isFinal?: boolean;
  isMasked?: boolean;
  /** The reserved bits as they stand in the first byte: 0x40, 0x20, 0x10. */
  reserved?: number;
  /** The length that the frame declares, if it differs from that of the payload. */
  declaredBytes?: number;
}

/** Encodes a frame of a client, for what a WebSocket library does not send. The masking key is zero. */
export function encodeFrame(
  payload: string | Uint8Array,
  { opcode = opcodes.text, isFinal = true, isMasked = true, reserved = 0, declaredBytes }: FrameOptions = {},
): Buffer {
  const bytes = Buffer.from(payload as string);
  const length = declaredBytes ?? bytes.length;
  const masked = isMasked ? 0x80 : 0;
  const head = [(isFinal ? 0x80 : 0) | reserved | opcode];
  if (length < 126) head.push(masked | length);
  else if (length < 65_536) head.push(masked | 126, length >> 8, length & 0xff);
  else {
    const wide = Buffer.alloc(8);
    wide.writeBigUInt64BE(BigInt(length));
    head.push(masked | 127, ...wide);
  }
  return Buffer.concat([Buffer.from(head), Buffer.alloc(isMasked ? 4 : 0), bytes]);
}

/** Formats the handshake of a client with credentials. `lines` replace or add headers; an empty value omits one. */
export function formatHandshake(path = '/webhooks/call', lines: Record<string, string> = {}): string {
  const headers = {
    Host: 'x',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Protocol': subprotocol,
    Authorization: authorization,
    ...lines,
  };
  const set = Object.entries(headers).filter(([, value]) => value !== '');
  return `GET ${path} HTTP/1.1\r\n${set.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

/** A connection to a server whose frames a test encodes itself. */
export class RawPeer {
  readonly socket: Socket;
  /** The text messages of the server. */
  readonly messages: string[] = [];
  /** The status of the handshake's answer, undefined until it arrives. */
  status: number | undefined;
  /** What the server has sent in answer to the handshake, head and body. */
  answer = '';
  /** The code of the server's close frame. */
  closeCode: number | undefined;
  /** Resolves when the connection has ended. */
  readonly ended: Promise<void>;
  onMessage: (message: string) => void = () => {};
  #received = Buffer.alloc(0);

  constructor(url: string, handshake: string | Buffer = formatHandshake()) {
    const { port, hostname } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.on('error', () => {});
    this.ended = new Promise((resolve) => this.socket.once('close', () => resolve()));
    this.socket.on('data', (chunk) => this.#receive(chunk));
    this.socket.write(handshake);
    atEnd(() => this.socket.destroy());
  }

  #receive(chunk: Buffer): void {
    if (this.status !== 101) {
      this.answer += chunk.toString('latin1');
      const end = this.answer.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.status = Number(this.answer.slice(9, 12));
      if (this.status !== 101) return;
      this.#received = Buffer.from(this.answer.slice(end + 4), 'latin1');
    } else this.#received = Buffer.concat([this.#received, chunk]);
    for (let frame = this.#shift(); frame; frame = this.#shift()) {
      if (frame.opcode === opcodes.close) {
        this.closeCode = frame.payload.length > 1 ? frame.payload.readUInt16BE() : 1005;
        this.socket.end(encodeFrame(frame.payload.subarray(0, 2), { opcode: opcodes.close }));
      }
      if (frame.opcode !== opcodes.text) continue;
      const text = frame.payload.toString();
      this.messages.push(text);
      this.onMessage(text);
    }
  }

  /** Removes the first complete frame from what was received. */
  #shift(): { opcode: number; payload: Buffer } | undefined {
    const bytes = this.#received;
    if (bytes.length < 2) return undefined;
    const short = (bytes[1] as number) & 0x7f;
    const start = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (bytes.length < start) return undefined;
    const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
    if (bytes.length < start + length) return undefined;
    this.#received = bytes.subarray(start + length);
    return { opcode: (bytes[0] as number) & 0x0f, payload: bytes.subarray(start, start + length) };
  }
}
