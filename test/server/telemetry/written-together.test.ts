import { execFileSync } from 'node:child_process';
import { setImmediate as turn } from 'node:timers/promises';
import type { Response } from 'express';
import { describe, expect, it, vi } from 'vitest';
import type { Share } from '../../../server/http/memory-budget.ts';
import { createSend } from '../../../server/pipeline/send.ts';
import { createStandardOutput } from '../../../server/telemetry/standard-output.ts';

describe('HTTP answers of one event loop turn', () => {
  const send = createSend();
  const answering = (sent: string[]) => (body: string) => {
    const share = { answer() {} } as Share;
    const res = { writableLength: 0, writeHead() {}, end: (text: string) => sent.push(text) };
    send(res as unknown as Response, share, { status: 200, body });
  };

  it('are written in groups of four, and the rest at the end of the turn', async () => {
    const sent: string[] = [];
    const answer = answering(sent);
    for (const body of ['1', '2', '3']) answer(body);
    expect(sent).toEqual([]);
    answer('4');
    expect(sent).toEqual(['1', '2', '3', '4']);
    answer('5');
    await turn();
    expect(sent).toEqual(['1', '2', '3', '4', '5']);
  });

  it('are written as Latin-1, which Node copies faster, if they are ASCII', async () => {
    const encodings: unknown[] = [];
    const res = { writableLength: 0, writeHead() {}, end: (_: string, encoding: string) => encodings.push(encoding) };
    for (const body of ['ascii', 'Grüße', '…'])
      send(res as unknown as Response, { answer() {} } as Share, { status: 200, body });
    await turn();
    expect(encodings).toEqual(['latin1', 'utf8', 'utf8']);
  });
});

describe('log lines of one event loop turn', () => {
  it('are written in one call at the end of the turn', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const output = createStandardOutput(() => {});
    for (const line of ['one\n', 'two\n', 'three\n']) output.write(line);
    expect(write).not.toHaveBeenCalled();
    await turn();
    expect(write.mock.calls.map(String)).toEqual(['one\ntwo\nthree\n']);
    write.mockRestore();
  });

  it('are written in parts of at most 64,000 characters if they are long, without losing a line', async () => {
    const written: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    let dropped = 0;
    const output = createStandardOutput(() => dropped++);
    for (let line = 0; line < 500; line++) output.write('x'.repeat(5_000));
    await turn();
    write.mockRestore();
    expect(written.join('').length).toBe(500 * 5_000);
    expect(Math.max(...written.map(({ length }) => length))).toBeLessThanOrEqual(64_000);
    expect(dropped).toBe(0);
  });

  it('are written if the process exits before the end of the turn', () => {
    const program = `
      import { createStandardOutput } from './server/telemetry/standard-output.ts';
      createStandardOutput(() => {}).write('the last word');
      process.exit();`;
    const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    expect(printed).toBe('the last word');
  });
});
