import { type Announcement, findAnnouncedKeys, findAnnouncedWords } from './announced.ts';
import type { Place } from './exploration.ts';
import type { Mistake } from './hook-mistakes.ts';
import type { Observation } from './observation.ts';
import type { Step } from './step.ts';

/** A step that was tried, and the application state that it led to. */
export interface Trial {
  step: Step;
  to: Place;
  /** Whether the step revealed an error of a webhook, such as an invalid answer. */
  wrong: boolean;
}

const repeatPattern = /again|repeat|noch ?mal|wiederhol|erneut/i;
const stayPattern = /stay|hold|wait|bleiben|warten/i;

/** Finds announced choices that a menu treats like an unknown choice or like silence. */
export function findIgnoredChoices(observation: Observation, trials: readonly Trial[], here: Place): Mistake[] {
  const prompt = observation.heard.join('\n');
  const sound = trials.filter(({ wrong }) => !wrong);
  return [
    ...findIgnored(sound, 'key', findAnnouncedKeys(prompt), here, losesKeys(observation) ? numDigitsRemedy : undefined),
    ...findIgnored(sound, 'speech', findAnnouncedWords(prompt), here),
  ];
}

const numDigitsRemedy =
  'set numDigits on the gather, because keys are lost without numDigits, minDigits or finishOnKey';

function losesKeys({ moment }: Observation): boolean {
  const settings = moment?.settings;
  return settings?.verb === 'gather' && !settings.numDigits && !settings.minDigits && !settings.finishOnKey;
}

function findIgnored(
  trials: readonly Trial[],
  by: Step['by'],
  announced: Announcement[],
  here: Place,
  remedy?: string,
): Mistake[] {
  const unasked = trials.find(({ step }) => step.kind === 'unasked' && step.by === by);
  const silence = trials.find(({ step }) => step.by === 'silence');
  const like = new Map<Trial, string[]>();
  for (const { choice, context } of announced) {
    const trial = trials.find(({ step }) => step.by === by && step.choice === choice);
    if (!trial || repeatPattern.test(context)) continue;
    // Silence can select a default choice of the menu. If silence only ends the call or repeats the
    // prompt, silence selects no choice.
    const isNoChoice = silence?.to.ended !== undefined || silence?.to === here;
    const isLikeSilence = trial.to === silence?.to && isNoChoice && !stayPattern.test(context);
    const other = trial.to === unasked?.to ? unasked : isLikeSilence ? silence : undefined;
    if (other) like.set(other, [...(like.get(other) ?? []), choice]);
  }
  return [...like].map(([{ step }, choices]) => {
    const isOneKey = by === 'key' && choices.length === 1;
    const noun = by === 'key' ? 'keys' : 'words';
    const right =
      remedy ?? (isOneKey ? 'handle this key, or stop announcing it' : `handle these ${noun}, or stop announcing them`);
    const object = choices.length > 1 ? 'them' : 'it';
    const what = `the menu announces ${choices.join(', ')}, but handles ${object} like "${step.label}"`;
    return { kind: 'ignored', what, right, subject: `${what} at ${here.id}` };
  });
}
