/** Encodes a text message of a WebSocket client, whose masking key is zero, so that it costs no time. */
export function encodeFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.alloc(8);
  head[0] = 0x81; // the last frame of a text message
  head[1] = 0x80 | 126; // masked, with a length of two bytes
  head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** Calls back with each text message in the bytes of a server. A message may be in several chunks. */
export function createFrameReader(onMessage: (payload: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer | undefined;
  return (chunk) => {
    let bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
    for (;;) {
      const short = (bytes[1] ?? 0) & 0x7f;
      const start = short === 126 ? 4 : 2;
      if (bytes.length < start) break;
      const end = start + (short === 126 ? bytes.readUInt16BE(2) : short);
      if (bytes.length < end) break;
      if (bytes[0] === 0x81) onMessage(bytes.subarray(start, end));
      bytes = bytes.subarray(end);
    }
    rest = bytes.length > 0 ? bytes : undefined;
  };
}
