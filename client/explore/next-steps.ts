import type { Act } from '../phone/line/act.ts';
import type { Moment } from '../phone/line/moment.ts';
import { canHaveOtherTools, listTools, type OfferedTool } from '../phone/verbs/bots/offered-tools.ts';
import { findAnnouncedKeys } from './announced.ts';
import { createKeySteps } from './key-steps.ts';
import type { Observation } from './observation.ts';
import { createSampleValue } from './sample-value.ts';
import { createSpeechSteps } from './speech-steps.ts';
import type { Step } from './step.ts';

/** How long (in seconds) a caller waits alone in a queue or conference in an exploration. */
const unansweredWaitSeconds = 600;

/**
 * Returns the steps to try while a call waits.
 * @param findTools lists the tools of a tool hook, for vendors whose verbs do not list their tools
 */
export function createNextSteps({ moment, heard, toParty }: Observation, findTools = listNoTools): Step[] {
  if (!moment) return [];
  const who = toParty ? 'the party: ' : '';
  return [
    ...createCallerSteps(moment, heard.join('\n'), who),
    ...createToolSteps(moment, findTools),
    ...createFarSideSteps(moment),
    ...createPhoneSteps(moment),
    ...createHangupSteps(moment),
  ];
}

/** Returns a function that creates a step, or none if the call does not accept its action. */
function createStepMaker(fits: Moment['fits'], kind: Step['kind']) {
  return (does: Act['does'], label: string, take: Step['take'], more: Pick<Step, 'parts'> = {}): Step[] =>
    fits.includes(does) ? [{ label, kind, take, ...more }] : [];
}

function createCallerSteps({ settings, fits, for: awaited }: Moment, prompt: string, who: string): Step[] {
  if (awaited === 'input' && settings?.verb !== 'gather') return createInterruptions(fits, prompt);
  if (settings?.verb === 'transcribe') return createSpeechSteps(settings.recognizer, prompt, who);
  if (settings?.verb === 'dial')
    return [
      ...(fits.includes('press') ? createCapturedKeySteps(settings.dtmfCapture) : []),
      ...createStepMaker(fits, 'offered')('say', 'the caller speaks', (call) => call.say('hello')),
    ];
  if ((settings?.verb === 'listen' || settings?.verb === 'stream') && settings.finishOnKey)
    return createCapturedKeySteps([settings.finishOnKey]);
  if (settings?.verb === 'rasa') return [...createSpeechSteps(undefined, prompt, who), createSilence(who)];
  if (settings?.verb !== 'gather') return [];
  return [
    ...(fits.includes('press') ? createKeySteps(settings, prompt, who) : []),
    ...(fits.includes('say') ? createSpeechSteps(settings.recognizer, prompt, who) : []),
    ...(fits.includes('staysSilent') ? [createSilence(who)] : []),
    ...createStepMaker(fits, 'far side')('recognitionFails', 'the speech vendor fails', (call) =>
      call.recognitionFails(),
    ),
  ];
}

/** Creates the steps that `bargeIn` of a `config` hears while other verbs are carried out. */
function createInterruptions(fits: Moment['fits'], prompt: string): Step[] {
  const keys = findAnnouncedKeys(prompt).map(({ choice }) => choice);
  const createSteps = createStepMaker(fits, 'offered');
  return [
    ...[...new Set(keys.length > 0 ? keys : ['1'])].flatMap((key) =>
      createSteps('press', `press ${key} meanwhile`, (call) => call.press(key, { interrupting: true })),
    ),
    ...createSteps('say', 'speak meanwhile', (call) => call.say('hello', { interrupting: true })),
    ...createSteps('staysSilent', 'silence', (call) => call.staysSilent(), { parts: true }),
  ];
}

function createSilence(who: string): Step {
  return { label: `${who}silence`, kind: 'unasked', by: 'silence', take: (call) => call.staysSilent() };
}

/** Returns the tools that the contract of the project declares for the tool hook with this URL. */
export type FindTools = (hook: unknown) => OfferedTool[];
const listNoTools: FindTools = () => [];

/** Creates the steps in which the model calls each of its tools once, with arguments that fit. */
function createToolSteps({ settings, fits }: Moment, findTools: FindTools): Step[] {
  if (!settings || !fits.includes('callsTool')) return [];
  const offered = listTools(settings);
  const declared = () => findTools('toolHook' in settings ? settings.toolHook : undefined);
  const tools = offered.length === 0 && canHaveOtherTools(settings) ? declared() : offered;
  return tools.map(({ name, parameters }) => ({
    label: `the model calls ${name}`,
    kind: 'far side',
    take: async (call) => {
      await call.callsTool(name, createSampleValue(parameters));
    },
  }));
}

type Capture = string[] | { parentCall?: string[]; childCall?: string[] } | undefined;

/** Creates steps for the keys that the application captures during a conversation. */
function createCapturedKeySteps(capture: Capture): Step[] {
  const [ours, theirs] = Array.isArray(capture) ? [capture, []] : [capture?.parentCall ?? [], capture?.childCall ?? []];
  const createStep = (keys: string, by?: 'party'): Step => ({
    label: `${by ? 'the party: ' : ''}press ${keys}`,
    kind: 'offered',
    take: (call) => call.press(keys, by ? { by } : {}),
  });
  return [...ours.map((keys) => createStep(keys)), ...theirs.map((keys) => createStep(keys, 'party'))];
}

/** Finds the seconds after which jambonz ends a stream or a conversation. */
function findLimit(settings: Moment['settings']): number | undefined {
  if (settings?.verb === 'listen' || settings?.verb === 'stream') return settings.maxLength;
  return settings?.verb === 'dial' ? settings.timeLimit : undefined;
}

function createFarSideSteps({ settings, fits, for: awaited }: Moment): Step[] {
  const createSteps = createStepMaker(fits, 'far side');
  const isRung = fits.includes('isBusy');
  const limitSeconds = awaited === 'stream-end' || awaited === 'conversation-end' ? findLimit(settings) : undefined;
  return [
    ...createSteps('answers', isRung ? 'answers' : 'the other side joins', (call) => call.answers()),
    ...createSteps('isBusy', 'is busy', (call) => call.isBusy()),
    ...createSteps('doesNotAnswer', isRung ? 'does not answer' : 'the other side does not join', (call) =>
      call.doesNotAnswer(),
    ),
    ...createSteps('rejects', 'cannot be reached', (call) => call.rejects(480)),
    ...createSteps('partyHangsUp', 'the other side hangs up', (call) => call.partyHangsUp(), { parts: true }),
    ...(limitSeconds ? createSteps('waits', `${limitSeconds} s pass`, (call) => call.waits(limitSeconds)) : []),
    ...(settings && 'waitHook' in settings && !fits.includes('partyHangsUp')
      ? createSteps('waits', 'the other side does not join for 10 min', (call) => call.waits(unansweredWaitSeconds))
      : []),
  ];
}

/** The greeting of an answering machine. A person says fewer words. */
const machineGreeting = 'You have reached the mailbox of Jo, please leave a message after the tone';
const transferTarget = '+12025550123';

/** Creates steps for what the application lets jambonz report: holds, transfers and greetings. */
function createPhoneSteps({ fits, for: awaited }: Moment): Step[] {
  const createSteps = createStepMaker(fits, 'far side');
  const sides = [
    { who: 'the caller', options: {} },
    ...(awaited === 'conversation-end' ? [{ who: 'the other side', options: { by: 'party' as const } }] : []),
  ];
  return [
    ...createSteps('greets', 'a machine greets', (call) => call.greets(machineGreeting, { beep: true })),
    ...createSteps('greets', 'a person greets', (call) => call.greets('Hello?')),
    ...sides.flatMap(({ who, options }) => [
      ...createSteps('holds', `${who} holds and resumes`, async (call) => {
        await call.holds(options);
        if (call.waitingFor?.fits.includes('resumes')) await call.resumes(options);
      }),
      ...createSteps('refers', `${who} transfers the call`, (call) => call.refers(transferTarget, options)),
      ...createSteps('sendsRequest', `${who} sends INFO`, (call) => call.sendsRequest('INFO', 'hello', options)),
    ]),
  ];
}

/**
 * Creates the step in which the caller hangs up. Only verbs that involve another party, such as
 * `dial`, get this step, because jambonz requests their action hooks even after the hangup.
 */
function createHangupSteps({ fits }: Moment): Step[] {
  if (!fits.includes('answers') && !fits.includes('partyHangsUp')) return [];
  return [{ label: 'the caller hangs up', kind: 'gone', take: (call) => call.hangsUp() }];
}
