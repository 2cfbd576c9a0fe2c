import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../helpers/free-port.ts';
import { formatReply, openScriptedStores, scriptedRedis, scriptedSentinel } from '../../helpers/scripted-redis.ts';

const answer = { status: 200, body: '[]' } as const;
const settlement = { reach: 'all', ttlMs: 1_000 } as const;
const changeTo = (value: string) => ({ set: { 'data.step': value }, remove: [], ended: false });
const isSave = ([name]: string[]) => name === 'EVALSHA';

/** Runs a server that refuses the first change of a call with an error. */
async function refuseFirstSave(refusal: string) {
  let saves = 0;
  return scriptedRedis((command) => (isSave(command) && ++saves === 1 ? `-${refusal} for a while\r\n` : undefined));
}

describe('a Redis that misbehaves', () => {
  it.each(['LOADING', 'READONLY', 'CLUSTERDOWN', 'NOREPLICAS', 'BUSY', 'TRYAGAIN'])(
    'which answers a write with %s gets the write again, before the connection is closed at the latest',
    async (refusal) => {
      const redis = await refuseFirstSave(refusal);
      const { calls, close, waitUntilReady } = openScriptedStores(redis.url);
      await waitUntilReady();
      await calls.save('a call', changeTo('1'));
      await close();
      expect(redis.listCommands().filter(isSave)).toHaveLength(2);
    },
  );

  it('which cannot be reached for some seconds is not sent old renewals of claims afterwards', async () => {
    const port = await freePort();
    const { answers } = openScriptedStores(`redis://127.0.0.1:${port}`);
    await answers.claim('a webhook');
    await sleep(600); // a renewal
    answers.settle('a webhook', answer, settlement);
    const redis = await scriptedRedis(undefined, port);
    const names = () => redis.listCommands().map(([name, key = '']) => `${name} ${key.replace(/:[^:]*$/, '')}`);
    await expect.poll(names, { timeout: 5_000 }).toContain('SET jambonz:answer');
    expect(names()).not.toContain('PEXPIRE jambonz:answer');
  });

  it.each([
    ['HELLO', 'redis://:hush@'],
    ['EVALSHA', 'redis://'],
  ])(
    'which quotes the command %s in an error is logged without password and data of callers',
    async (unknown, start) => {
      const redis = await scriptedRedis(([name, ...words]) =>
        name === unknown
          ? `-ERR unknown command '${name}', with args beginning with: '${words.join("' '")}' \r\n`
          : undefined,
      );
      const { calls, lines, waitUntilReady } = openScriptedStores(redis.url.replace('redis://', start));
      if (unknown === 'HELLO') await expect.poll(redis.countConnections).toBeGreaterThan(1);
      else await waitUntilReady();
      await calls.save('a call', changeTo('hush'));
      expect(lines.join()).toContain(`'${unknown}'`);
      expect(lines.join()).not.toContain('hush');
    },
  );

  it('which closes every connection that it is asked on is logged once', async () => {
    const redis = await scriptedRedis(([name], socket) => {
      if (name === 'HGETALL') socket.destroy();
      return undefined;
    });
    const { calls, lines, waitUntilReady } = openScriptedStores(redis.url);
    await waitUntilReady();
    for (let index = 0; index < 8; index++) {
      await calls.load('a call');
      await sleep(50);
    }
    expect(lines).toEqual([expect.stringContaining('Redis is not available')]);
  });

  it('which is named by sentinels is asked for claim and call at the same time', async () => {
    let hasClaim = false;
    const primary = await scriptedRedis((command, socket) => {
      if (command.includes('NX')) {
        hasClaim = true;
        socket.write(formatReply({ 'data.step': '1' }));
      }
      return command[0] === 'HGETALL' && !hasClaim ? '' : undefined;
    });
    const { calls, answers, waitUntilReady } = openScriptedStores((await scriptedSentinel(primary.port)).url);
    await waitUntilReady();
    const wait = { spentMs: 0 };
    const [notes] = await Promise.all([calls.load('a call', wait), answers.claim('a webhook', wait)]);
    answers.settle('a webhook', answer, settlement);
    expect({ ...notes }).toEqual({ 'data.step': '1' });
  });
});
