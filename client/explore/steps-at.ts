import type { Act } from '../phone/line/act.ts';
import type { Moment } from '../phone/line/turns.ts';
import { keySteps } from './key-steps.ts';
import type { Sight } from './sight.ts';
import { speechSteps } from './speech-steps.ts';
import type { Step } from './step.ts';

/** How long nobody comes to a queue or a conference: ten minutes. */
const patience = 600;

/** What there is to try when a call waits. */
export function stepsAt({ moment, heard, toParty }: Sight): Step[] {
  if (!moment) return [];
  const who = toParty ? 'the party: ' : '';
  return [...callerSteps(moment, heard.join('\n'), who), ...farSideSteps(moment), ...leavingSteps(moment)];
}

function callerSteps({ settings, fits }: Moment, prompt: string, who: string): Step[] {
  if (settings?.verb === 'transcribe') return speechSteps(settings.recognizer, prompt, who);
  if (settings?.verb === 'dial' && fits.includes('press')) return capturedKeys(settings.dtmfCapture);
  if ((settings?.verb === 'listen' || settings?.verb === 'stream') && settings.finishOnKey)
    return capturedKeys([settings.finishOnKey]);
  if (settings?.verb !== 'gather') return [];
  return [
    ...(fits.includes('press') ? keySteps(settings, prompt, who) : []),
    ...(fits.includes('say') ? speechSteps(settings.recognizer, prompt, who) : []),
    ...(fits.includes('staysSilent')
      ? [{ label: `${who}silence`, kind: 'unasked', by: 'silence', take: (call) => call.staysSilent() } satisfies Step]
      : []),
  ];
}

type Capture = string[] | { parentCall?: string[]; childCall?: string[] } | undefined;

/** Keys that are watched for in a conversation. */
function capturedKeys(capture: Capture): Step[] {
  const [ours, theirs] = Array.isArray(capture) ? [capture, []] : [capture?.parentCall ?? [], capture?.childCall ?? []];
  const step = (keys: string, by?: 'party'): Step => ({
    label: `${by ? 'the party: ' : ''}press ${keys}`,
    kind: 'offered',
    take: (call) => call.press(keys, by ? { by } : {}),
  });
  return [...ours.map((keys) => step(keys)), ...theirs.map((keys) => step(keys, 'party'))];
}

function farSideSteps({ settings, fits }: Moment): Step[] {
  const step = (does: Act['does'], label: string, take: Step['take'], more: Partial<Step> = {}): Step[] =>
    fits.includes(does) ? [{ label, kind: 'far side', take, ...more }] : [];
  const isRung = fits.includes('isBusy');
  return [
    ...step('answers', isRung ? 'answers' : 'somebody comes', (call) => call.answers()),
    ...step('isBusy', 'is busy', (call) => call.isBusy()),
    ...step('doesNotAnswer', isRung ? 'does not answer' : 'nobody comes', (call) => call.doesNotAnswer()),
    ...step('partyHangsUp', 'the other side hangs up', (call) => call.partyHangsUp(), { parts: true }),
    ...(settings && 'waitHook' in settings && !fits.includes('partyHangsUp')
      ? step('waits', 'nobody comes for 10 min', (call) => call.waits(patience))
      : []),
  ];
}

/** The caller hangs up. It matters where there is somebody else: the action hooks of such verbs are asked nevertheless. */
function leavingSteps({ fits }: Moment): Step[] {
  if (!fits.includes('answers') && !fits.includes('partyHangsUp')) return [];
  return [{ label: 'the caller hangs up', kind: 'gone', take: (call) => call.hangsUp() }];
}
