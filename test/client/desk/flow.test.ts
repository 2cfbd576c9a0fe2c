import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeskProblem } from '../../../client/desk/desk-problem.ts';
import { createExplorer } from '../../../client/desk/flow.ts';
import { drawFlow } from '../../../client/desk/flow-picture.ts';
import type { Exploration, Place } from '../../../client/explore/exploration.ts';
import { measureWidth } from '../../../client/phone/fit-text.ts';
import { createReport } from '../../../client/terminal/explore-report.ts';
import type { WebhookEvent } from '../../../openapi/contract/webhook-event.ts';
import { soundScript } from '../../helpers/explore-script.ts';
import { answering, scripted } from '../../helpers/scripted.ts';

/**
 * Opens an explorer for a server with the responses of `soundScript`, and those of `script` in
 * their place.
 */
async function open(script: Parameters<typeof scripted>[0] = {}) {
  const { '/call': call = [], ...sound } = soundScript;
  const server = await scripted({ '/webhooks/call': call, ...sound, ...script }, { transport: 'http' });
  const explorer = createExplorer({ server: server.url, env: {}, findContract: () => undefined });
  return { ...server, explorer };
}

/** Draws an exploration that has found these places. */
function draw(places: Place[], findings: Exploration['findings'] = [], accepted: string[] = []) {
  const reasons = new Map(accepted.map((name) => [name, { name, reason: 'known', line: 1 }]));
  return drawFlow(createReport({ places, findings, calls: 1 }, reasons, 'http://127.0.0.1:3000', 1));
}

const place = (id: number, heard: string, ways: Place['ways'] = []): Place => ({
  id,
  heard: [heard],
  ways,
  ...(ways.length === 0 && { ended: { by: 'jambonz', status: 'completed' } }),
});
const toEnd = (label: string): Place['ways'][number] => ({ label, kind: 'offered', to: 1 });

describe('the call flow of the desk', () => {
  it('draws the places that callers reach, the steps between them, and marks a dead end where it is met', async () => {
    const { explorer } = await open({ '/support-ended': answering(404) });
    const { nodes, edges, findings, summary, width, height } = await explorer.run();
    expect(nodes[0]).toMatchObject({
      id: 0,
      lines: ['For sales, press 1. For', 'support, press 2.', '→ listens for keys'],
      isEnd: false,
      isDeadEnd: false,
    });
    const support = nodes.find(({ lines }) => lines.join(' ').includes('waits in the queue support'));
    expect(edges).toContainEqual(expect.objectContaining({ from: 0, to: support?.id, label: 'press 2' }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.text).toContain('POST /support-ended answers 404');
    const [met] = findings[0]?.nodes ?? [];
    expect(nodes.filter(({ isDeadEnd }) => isDeadEnd).map(({ id }) => id)).toEqual([met]);
    expect(summary).toMatch(/^1 dead end at \d+ places, found with \d+ calls$/);
    for (const node of nodes) {
      expect(node.x - node.width / 2).toBeGreaterThanOrEqual(0);
      expect(node.x + node.width / 2).toBeLessThanOrEqual(width);
      expect(node.y + node.height / 2).toBeLessThanOrEqual(height);
    }
  });

  it('is explored once for requests at the same time, and anew for a later one', async () => {
    const { explorer, sentTo } = await open();
    const [first, second] = await Promise.all([explorer.run(), explorer.run()]);
    expect(second).toBe(first);
    const calls = sentTo('/webhooks/call').length;
    await explorer.run();
    expect(sentTo('/webhooks/call')).toHaveLength(2 * calls);
  });

  it('knows the webhooks of its calls and of the parties that they dial, so that the desk hides them', async () => {
    const { explorer, deliveries } = await open();
    const toEvent = (body: Record<string, unknown>) => ({ call_sid: body.call_sid, body }) as unknown as WebhookEvent;
    await explorer.run();
    const sids = new Set(deliveries.map(({ body }) => body.call_sid));
    expect(sids.size).toBeGreaterThan(10);
    expect(deliveries.filter(({ body }) => !explorer.hasSent(toEvent(body)))).toEqual([]);
    expect(explorer.hasSent(toEvent({ call_sid: 'of-a-caller' }))).toBe(false);
    const [parent_call_sid] = sids;
    expect(explorer.hasSent(toEvent({ call_sid: 'of-a-party', parent_call_sid }))).toBe(true);
  });

  it('is refused with status 502 each time that the server is gone', async () => {
    const explorer = createExplorer({ server: 'http://127.0.0.1:1', env: {}, findContract: () => undefined });
    const refusal = new DeskProblem(502, 'cannot connect to http://127.0.0.1:1: the server is gone, start it');
    await expect(explorer.run()).rejects.toThrow(refusal);
    await expect(explorer.run()).rejects.toThrow(refusal);
  });

  it('is empty if no call was possible', async () => {
    expect(await draw([])).toMatchObject({ nodes: [], edges: [], width: 20, height: 20 });
  });

  it('shows the first 100 places of a large application, and says so', async () => {
    const chain = Array.from({ length: 120 }, (_, id) =>
      place(id, `Prompt ${id}`, [{ ...toEnd('press 1'), to: id + 1 }]),
    );
    const { nodes, edges, summary } = await draw([...chain, place(120, 'Goodbye')]);
    expect([nodes.length, edges.length]).toEqual([100, 99]);
    expect(summary).toBe('no dead ends at 121 places, found with 1 call; the picture shows the first 100 places');
  });

  it('does not mark an accepted dead end', async () => {
    const finding: Exploration['findings'][number] = {
      kind: 'slow',
      hook: { method: 'POST', url: '/menu' },
      latency: 2_000,
      slow: 1_000,
      name: 'slow POST /menu',
      way: ['press 1'],
      others: 0,
    };
    const places = [place(0, 'Menu', [toEnd('press 1')]), place(1, 'Goodbye')];
    const isMarked = ({ nodes }: { nodes: { isDeadEnd: boolean }[] }) => nodes.map(({ isDeadEnd }) => isDeadEnd);
    expect(isMarked(await draw(places, [finding]))).toEqual([false, true]);
    const accepted = await draw(places, [finding], [finding.name]);
    expect([isMarked(accepted), accepted.findings]).toEqual([[false, false], []]);
    expect(accepted.summary).toContain('no dead ends and 1 accepted');
  });

  it('has lines of 30 columns at most, and each text fits into its node, whatever is heard', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ maxLength: 200 }),
        async (heard, label) => {
          const { nodes, edges, ...size } = await draw([
            place(0, heard, [toEnd(label), { label, kind: 'unasked', to: 0, loop: true }]),
            place(1, heard),
          ]);
          for (const { lines, width, height } of nodes) {
            expect(Math.max(...lines.map(measureWidth))).toBeLessThanOrEqual(30);
            expect([width <= 30 * 7 + 28, height]).toEqual([true, lines.length * 18 + 20]);
          }
          expect(edges.map(({ from, to }) => [from, to])).toEqual([
            [0, 1],
            [0, 0],
          ]);
          for (const edge of edges) {
            expect(edge.label.length).toBeLessThanOrEqual(40);
            for (const { x, y } of [...edge.points, edge.labelAt])
              expect([x >= 0, x <= size.width, y >= 0, y <= size.height]).toEqual([true, true, true, true]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
