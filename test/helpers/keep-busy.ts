import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

interface Outcomes {
  answered: number;
  /** Webhooks that found nobody listening any more: they were not sent, jambonz tries elsewhere. */
  refused: number;
  /** What became of those that were sent and not answered with 200. */
  lost: string[];
}

/** Sends webhooks over this many keep-alive connections, one after the other on each, until nobody listens any more. */
export async function keepBusy(url: string, connections: number, body: object): Promise<Outcomes> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const json = JSON.stringify(body);
  const outcomes: Outcomes = { answered: 0, refused: 0, lost: [] };
  const sendOne = async () => {
    const { status, reused, error } = await post(url, agent, json);
    if (status === 200) outcomes.answered++;
    else if (error === 'ECONNREFUSED' && !reused) outcomes.refused++;
    else outcomes.lost.push(`${error ?? status}${reused ? '' : ' on a new connection'}`);
    return outcomes.refused === 0;
  };
  const worker = async () => {
    while (await sendOne());
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return outcomes;
}

function post(
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
