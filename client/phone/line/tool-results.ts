import type { SocketCommand } from '../webhooks/socket-message.ts';

/** The results of tools that come over a WebSocket, as the command `llm:tool-output`. */
export class ToolResults {
  readonly #waiting = new Map<string, (data: unknown) => void>();

  /**
   * Waits for the result of a tool call, for `timeoutMs` of real time. Resolves with undefined if
   * none comes. jambonz itself waits without end.
   */
  async await(tool_call_id: string, timeoutMs: number): Promise<unknown> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve) => {
        this.#waiting.set(tool_call_id, resolve);
        timer = setTimeout(() => resolve(undefined), timeoutMs);
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(tool_call_id);
    }
  }

  /** Ends the wait for the result of a tool call that the server refuses. */
  refuse(tool_call_id: unknown): void {
    this.#waiting.get(String(tool_call_id))?.(undefined);
  }

  receive({ tool_call_id, data }: SocketCommand): void {
    this.#waiting.get(String(tool_call_id))?.(data);
  }
}
