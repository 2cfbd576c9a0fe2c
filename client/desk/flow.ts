import { isObject } from '../../openapi/contract/is-object.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import { readAccepted } from '../explore/accepted.ts';
import { explore } from '../explore/explore.ts';
import { createReport } from '../terminal/explore-report.ts';
import type { Flow } from './api.ts';
import { type Dialling, readDialling, requireServer } from './dialling.ts';
import { drawFlow } from './flow-picture.ts';

/** Real seconds, and steps from the beginning of a call. */
const limits = { seconds: 20, depth: 6 };

/** Explores the call flow of a server. */
export interface Explorer {
  /**
   * Explores the call flow and draws it. Requests during an exploration share its result.
   * @throws DeskProblem 502 if the server is gone
   * @throws UsageError if `explore.accepted` has a mistake
   */
  run: () => Promise<Flow>;
  /**
   * Returns whether the last exploration has sent a webhook. The desk does not show the hundreds of
   * calls of an exploration.
   */
  hasSent: (webhook: WebhookEvent) => boolean;
}

/** Creates the explorer of the desk. */
export function createExplorer(dialling: Dialling): Explorer {
  let running: Promise<Flow> | undefined;
  let calls = new Set<unknown>();

  async function run(): Promise<Flow> {
    const { phone } = readDialling(dialling);
    const accepted = readAccepted();
    await requireServer(phone.url);
    const made = new Set<unknown>();
    calls = made;
    const startedMs = performance.now();
    const exploration = await explore({ ...phone, watch: ({ call_sid }) => made.add(call_sid) }, limits);
    return drawFlow(createReport(exploration, accepted, phone.url, (performance.now() - startedMs) / 1000));
  }

  return {
    run() {
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
    hasSent: ({ call_sid, body }) => calls.has(call_sid) || (isObject(body) && calls.has(body.parent_call_sid)),
  };
}
