import { once } from 'node:events';
import { WebSocket } from 'ws';
import { atEnd } from '../support/at-end.ts';

interface Message {
  id?: number;
  method?: string;
  params?: { scriptId: string; url: string; callFrames: { functionName: string }[] };
  result?: { result?: { lineNumber: number; lineContent: string }[] };
}

/**
 * Attaches to a Node process by the address that `--inspect` prints
 * (https://chromedevtools.github.io/devtools-protocol/v8/Debugger/).
 */
export async function openDebugger(address: string) {
  const socket = new WebSocket(address);
  atEnd(() => socket.close());
  await once(socket, 'open');
  const scripts = new Map<string, string>();
  const answers = new Map<number, (message: Message) => void>();
  let reportPause = (_functionName: string) => {};
  const pause = new Promise<string>((resolve) => {
    reportPause = resolve;
  });
  socket.on('message', (data) => {
    const { id, method, params, result }: Message = JSON.parse(String(data));
    if (id !== undefined) answers.get(id)?.({ ...(result && { result }) });
    if (method === 'Debugger.scriptParsed' && params) scripts.set(params.scriptId, params.url);
    if (method === 'Debugger.paused') reportPause(params?.callFrames[0]?.functionName ?? '');
  });
  const send = (method: string, params: object = {}) =>
    new Promise<Message>((resolve) => {
      const id = answers.size + 1;
      answers.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('Debugger.enable');
  return {
    /** Sets a breakpoint at the first line of a loaded file that contains `code`. */
    async setBreakpoint(file: string, code: string): Promise<void> {
      const [scriptId] = [...scripts].find(([, url]) => url.includes(file)) ?? [];
      const { result } = await send('Debugger.searchInContent', { scriptId, query: code });
      const [line] = result?.result ?? [];
      if (!line) throw new Error(`${file} is not loaded, or has no line with ${code}`);
      const { lineNumber, lineContent } = line;
      await send('Debugger.setBreakpoint', {
        location: { scriptId, lineNumber, columnNumber: lineContent.indexOf(code) },
      });
    },
    /** Resolves with the name of the function that waits at a breakpoint. */
    paused: () => pause,
    resume: () => send('Debugger.resume'),
  };
}
