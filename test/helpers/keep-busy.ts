import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

interface WebhookCounts {
  answered: number;
  /**
   * Number of connections refused after the server stopped listening. jambonz would send the
   * webhooks of these connections to another server.
   */
  refused: number;
  /** The errors of webhooks that were sent and not answered with 200. */
  lost: string[];
}

/**
 * Sends webhooks over this many keep-alive connections, one at a time on each, until the server
 * refuses connections.
 */
export async function keepBusy(url: string, connections: number, body: object): Promise<WebhookCounts> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const json = JSON.stringify(body);
  const counts: WebhookCounts = { answered: 0, refused: 0, lost: [] };
  const sendOne = async () => {
    const { status, reused, error } = await postWebhook(url, agent, json);
    if (status === 200) counts.answered++;
    else if (error === 'ECONNREFUSED' && !reused) counts.refused++;
    else counts.lost.push(`${error ?? status}${reused ? '' : ' on a new connection'}`);
    return counts.refused === 0;
  };
  const runWorker = async () => {
    while (await sendOne());
  };
  await Promise.all(Array.from({ length: connections }, runWorker));
  agent.destroy();
  return counts;
}

function postWebhook(
  url: string,
  agent: Agent,
  json: string,
): Promise<{ status?: number | undefined; reused?: boolean; error?: string | undefined }> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) };
    const sent = request(url, { method: 'POST', agent, headers, timeout: 20_000 });
    const fail = (error: NodeJS.ErrnoException) =>
      resolve({ reused: sent.reusedSocket, error: error.code ?? error.message });
    sent.on('error', fail).on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('response', (response) => text(response).then(() => resolve({ status: response.statusCode }), fail));
    sent.end(json);
  });
}
