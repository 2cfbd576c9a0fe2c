import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runExplore } from '../../../client/terminal/run-explore.ts';
import { loadContract } from '../../../generated/server/contract.ts';
import { serve } from '../../../generated/server/test.ts';
import { createMenu, replyBy, soundScript } from '../../helpers/explore-script.ts';
import { answering, scripted } from '../../helpers/scripted.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('the call command with the option --explore', () => {
  it('prints the tree of branches, the dead ends with their names and a summary, and exits with code 1', async () => {
    const { url } = await scripted({ ...soundScript, '/support-ended': answering(404) });
    const file = join(temporaryFolder(), 'flow.mmd');
    const { code, lines } = await running({ phone: { url: `${url}/call` }, depth: 4, mermaid: file });
    expect(code).toBe(1);
    expect(lines[0]).toBe('call: "For sales, press 1. For support, press 2." → listens for keys');
    const at = lines.findIndex((line) =>
      /^dead end: the call > press 2 > .* POST \/support-ended answers 404/.test(line),
    );
    expect(lines[at + 1]).toBe('  name: hook-fails POST /support-ended 404');
    expect(lines.at(-1)).toMatch(/^1 dead end at \d+ places, found with \d+ calls$/);
    expect(readFileSync(file, 'utf8')).toMatch(/^flowchart TD\n/);
  });

  it('exits with code 0 if every dead end is accepted, and names the accepted ones that no longer occur', async () => {
    const { url } = await scripted({ ...soundScript, '/support-ended': answering(404) });
    const accepted = join(temporaryFolder(), 'explore.accepted');
    writeFileSync(accepted, 'hook-fails POST /support-ended 404: Built next week.\nslow POST /menu: Old machine.\n');
    const { code, lines } = await running({ phone: { url: `${url}/call` }, accepted });
    expect(code).toBe(0);
    expect(lines).toContain('accepted: hook-fails POST /support-ended 404: Built next week.');
    expect(lines).toContain(`no longer found: slow POST /menu → remove line 2 of ${accepted}`);
    expect(lines.at(-1)).toMatch(/^no dead ends and 1 accepted at \d+ places, found with \d+ calls$/);
  });

  it('names the webhooks of the contract that no call reaches, and exits with code 0', async () => {
    const { url } = await serve();
    const phone = { url: `${url}/webhooks/call`, contract: loadContract() };
    const { code, lines } = await running({ phone, depth: 1 });
    expect(lines).toContain('not reached: POST /adulting (reportAdulting)');
    expect(code).toBe(0);
  });

  it('says that it has stopped at its limit of seconds', async () => {
    let count = 0;
    const menu = replyBy(() => [createMenu(`Press 1 or 2. This is prompt ${count++}.`)]);
    const { url } = await scripted({ '/call': menu, '/menu': menu });
    const { lines } = await running({ phone: { url: `${url}/call` }, depth: 99, seconds: 1 });
    expect(lines.at(-1)).toMatch(/ of them not fully explored, found with \d+ calls; stopped after 1 s$/);
  });

  it('exits with code 0 if it finds no dead end, and prints one JSON document with the option --json', async () => {
    const { url } = await scripted(soundScript);
    const { code, lines } = await running({ phone: { url: `${url}/call` }, json: true });
    expect(code).toBe(0);
    const report = JSON.parse(lines.join('\n'));
    expect(report).toMatchObject({ url: `${url}/call`, findings: [], outdated: [], calls: 15 });
    expect(report.seconds).toEqual(expect.any(Number));
    expect(report.places[1].heard).toEqual(['Connecting you.']);
  });

  it('prints the names and the words of dead ends in JSON, and the reasons of those that are accepted', async () => {
    const { url } = await scripted({ ...soundScript, '/support-ended': answering(404) });
    const accepted = join(temporaryFolder(), 'explore.accepted');
    writeFileSync(accepted, 'hook-fails POST /support-ended 404: Built next week.');
    const { code, lines } = await running({ phone: { url: `${url}/call` }, json: true, accepted });
    expect(JSON.parse(lines.join('\n')).findings).toMatchObject([
      { kind: 'hook-fails', text: expect.stringMatching(/^the call > press 2/), accepted: 'Built next week.' },
    ]);
    expect(code).toBe(0);
  });

  it('reports a flowchart file that cannot be written', async () => {
    const { url } = await scripted(soundScript);
    const told = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => told.mockRestore());
    const { code } = await running({
      phone: { url: `${url}/call` },
      mermaid: join(temporaryFolder(), 'missing', 'flow.mmd'),
    });
    expect(code).toBe(1);
    expect(told).toHaveBeenCalledWith(expect.stringMatching(/flow\.mmd cannot be written: ENOENT/));
  });
});

async function running(options: Parameters<typeof runExplore>[0]) {
  const printed: string[] = [];
  const code = await runExplore({ ...options, print: (text) => printed.push(text) });
  return { code, lines: printed.join('\n').split('\n') };
}
