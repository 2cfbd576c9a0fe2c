import { readAccepted } from '../explore/accepted.ts';
import { explore } from '../explore/explore.ts';
import { createReport } from '../terminal/explore-report.ts';
import type { Flow } from './api.ts';
import { drawFlow } from './flow-picture.ts';
import { type Dialling, readDialling, requireServer } from './phone.ts';

/** Real seconds, and steps from the beginning of a call. */
const limits = { seconds: 20, depth: 6 };

/**
 * Creates the function that explores the call flow of the server and draws it. Requests during an
 * exploration share its result. The function throws a UsageError if the server is gone, or if
 * `explore.accepted` has a mistake.
 */
export function createFlow(dialling: Dialling): () => Promise<Flow> {
  let running: Promise<Flow> | undefined;

  async function run(): Promise<Flow> {
    const { phone } = readDialling(dialling);
    const accepted = readAccepted();
    await requireServer(phone.url);
    const startedMs = performance.now();
    const exploration = await explore(phone, limits);
    return drawFlow(createReport(exploration, accepted, phone.url, (performance.now() - startedMs) / 1000));
  }

  return () => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}
