import { describe, expect, it } from 'vitest';
import { printTree } from '../../../client/index.ts';
import { hangup, pause, redirect, say, sipDecline } from '../../../generated/server/verbs.ts';
import { createMenu, exploreScript, goodbye, replyBy, replyToChoice, sales } from '../../helpers/explore-script.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type scripted } from '../../helpers/scripted.ts';

type Script = Parameters<typeof scripted>[0];

describe('the explorer', () => {
  it('reports no dead end for a sound application', async () => {
    const { lines, places } = await exploreScript({});
    expect(lines).toEqual([]);
    expect(places.length).toBeGreaterThan(6);
  });

  it('reports a hook that answers 404', async () => {
    const { lines } = await exploreScript({ '/sales-ended': answering(404) });
    expect(lines).toEqual([
      'the call > press 1 > is busy (and 4 other ways): POST /sales-ended answers 404 → serve this path, or correct the hook that names it',
    ]);
  });

  it('reports a call hook that fails', async () => {
    const { lines } = await exploreScript({ '/call': answering(500) });
    expect(lines).toEqual([
      'the call: POST /call answers 500 → answer 200 with verbs; the cause is in the log of the server',
    ]);
  });

  it('reports a call status hook that fails', async () => {
    const { lines } = await exploreScript({ '/call': [say({ text: 'We are closed.' })], '/status': answering(401) });
    expect(lines).toEqual([
      'the call (and 2 other ways): POST /status answers 401 → give the phone the credentials and the secret that the server expects',
    ]);
  });

  it('reports a webhook answer that violates the OpenAPI document', async () => {
    const { lines } = await exploreScript({ '/support-ended': [{ verb: 'say', txt: 'Goodbye.' }] });
    expect(lines).toEqual([
      'the call > press 2 > the other side joins > the other side hangs up (and 2 other ways): ' +
        'the answer of POST /support-ended breaks the contract: ' +
        '/0/txt say: unknown property, did you mean text? ' +
        '→ correct the answer, because jambonz carries out no verb of an invalid answer',
    ]);
  });

  it('reports a menu that repeats endlessly for a silent caller', async () => {
    const { lines } = await exploreScript({
      '/menu': replyBy((body) =>
        body.reason === 'timeout' ? [redirect({ actionHook: hook('/call') })] : replyToChoice(body),
      ),
    });
    expect(lines).toEqual([
      'the call > silence: a caller who repeats this step is still not released after 10 times ' +
        '→ after two or three times, connect the caller with an agent, or say goodbye and hang up',
    ]);
  });

  it('reports an application whose verbs loop without input from the caller', async () => {
    const { lines } = await exploreScript({
      '/call': [say({ text: 'Hello.' }), redirect({ actionHook: hook('/call') })],
    });
    expect(lines).toEqual([
      expect.stringMatching(
        /^the call: the application loops without end, last through POST \/call: one verb has led to another 200 times/,
      ),
    ]);
  });

  it('reports a menu that has no timeout, and a prompt that never ends', async () => {
    const { lines } = await exploreScript({
      '/call': [createMenu('For sales, press 1. For support, press 2.', { timeout: 0 })],
      '/sales-ended': [say({ text: 'Goodbye.', loop: 'forever' })],
    });
    expect(lines).toEqual([
      'the call: a silent caller is never released, because the gather from POST /call has no timeout → set a timeout',
      expect.stringMatching(
        /^the call > press 1 > is busy .*: a caller is never released, because say from POST \/sales-ended waits for the end of a prompt/,
      ),
    ]);
  });

  it('reports a menu that handles a key announced in its prompt like an unknown key', async () => {
    const { lines } = await exploreScript({
      '/menu': replyBy((body) => replyToChoice(body.digits === '2' ? { digits: '7' } : body)),
    });
    expect(lines).toEqual([
      'the call: the menu announces 2, but handles it like "press 9 (not announced)" ' +
        '→ handle this key, or stop announcing it',
    ]);
  });

  it('reports a menu that handles words announced in its prompt like silence', async () => {
    const { lines } = await exploreScript({
      '/call': [createMenu('Press 1, or say sales.', { input: ['digits', 'speech'] }), ...goodbye],
      '/menu': replyBy(({ digits, speech }) => {
        if (digits === '1') return sales;
        return JSON.stringify(speech ?? '').includes('mumble') ? [say({ text: 'Pardon?' }), hangup()] : [];
      }),
    });
    expect(lines).toEqual([
      expect.stringMatching(
        /^the call: the menu announces sales, but handles it like "silence" → handle these words, or stop announcing them$/,
      ),
    ]);
  });

  it('reports a menu that announces keys but does not set numDigits', async () => {
    const { lines } = await exploreScript({
      '/call': [createMenu('For sales, press 1.', { numDigits: undefined }), ...goodbye],
    });
    expect(lines).toEqual([expect.stringMatching(/^the call: the menu announces 1, .* → set numDigits on the gather/)]);
  });

  it('reports a call in which the caller hears nothing between the last webhook and the end of the call', async () => {
    const { lines } = await exploreScript({ '/sales-ended': [pause({ length: 1 }), hangup()] });
    expect(lines).toEqual([
      'the call > press 1 > is busy (and 1 other way): the call ends in silence after POST /sales-ended ' +
        '→ let the caller hear something before the call ends, at least a goodbye',
    ]);
  });

  it('reports a call that no verb answers, but not a call that the verb sip:decline rejects', async () => {
    expect((await exploreScript({ '/call': [pause({ length: 1 })] })).lines).toEqual([
      expect.stringMatching(/^the call: the call ends in silence after POST \/call \(SIP 603/),
    ]);
    expect((await exploreScript({ '/call': [sipDecline({ status: 486 })] })).lines).toEqual([]);
  });

  it('reports a slow hook once, although two branches of the call lead to it', async () => {
    const slowly: Script[string] = (response) =>
      setTimeout(() => response.setHeader('Content-Type', 'application/json').end('[]'), 120);
    const { lines } = await exploreScript(
      {
        '/call': [createMenu('Your PIN?', { actionHook: hook('/slow?from=call'), numDigits: 4 }), ...goodbye],
        '/slow': slowly,
      },
      { slow: 100 },
    );
    expect(lines).toEqual([
      expect.stringMatching(
        /^the call > press 1234 \(and 1 other way\): POST \/slow\?from=call takes \d+ ms, longer than 100 ms, and the caller hears nothing in that time → /,
      ),
    ]);
  });
});

describe('the explorer on a repeating menu', () => {
  it('reports an unannounced key that repeats the menu endlessly, but accepts an announced repeat key', async () => {
    const menu = [createMenu('For sales, press 1. To hear this again, press 2.'), ...sales];
    const { lines } = await exploreScript(
      { '/call': menu, '/menu': replyBy(({ digits }) => (digits === '1' ? sales : digits ? menu : [])) },
      { rounds: 3 },
    );
    expect(lines).toEqual([
      expect.stringMatching(
        /^the call > press 9 \(not announced\): a caller who repeats this step is still not released/,
      ),
    ]);
  });

  it('accepts a menu that ends the call at the third attempt, although the first two replies are equal', async () => {
    const counts = new Map<unknown, number>();
    const menu = [createMenu('For sales, press 1.'), redirect({ actionHook: hook('/menu') })];
    const { lines, ...exploration } = await exploreScript({
      '/call': menu,
      '/menu': replyBy(({ call_sid, digits, reason }) => {
        if (digits === '1') return sales;
        const count = (counts.get(call_sid) ?? 0) + 1;
        counts.set(call_sid, count);
        return count < 3 ? menu : [say({ text: `That was ${reason} too often.` }), hangup()];
      }),
    });
    expect(lines).toEqual([]);
    expect(printTree(exploration)).toMatch(/silence, 3 times: "That was .* too often\." → the call ends/);
  });
});
