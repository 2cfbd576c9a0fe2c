import { type Announcement, announcedKeys, announcedWords } from './announced.ts';
import type { Place } from './exploration.ts';
import type { Mistake } from './mistakes-in.ts';
import type { Sight } from './sight.ts';
import type { Step } from './step.ts';

/** A step that was tried, and where it led. */
export interface Trial {
  step: Step;
  to: Place;
  /** Something went wrong on the way: that is another finding. */
  wrong: boolean;
}

const again = /again|repeat|noch ?mal|wiederhol|erneut/i;
const staying = /stay|hold|wait|bleiben|warten/i;

/** Choices that a menu announces and then treats like one that it does not know, or like silence. */
export function ignoredChoices(sight: Sight, trials: readonly Trial[], here: Place): Mistake[] {
  const prompt = sight.heard.join('\n');
  const sound = trials.filter(({ wrong }) => !wrong);
  return [
    ...ignored(sound, 'key', announcedKeys(prompt), here, losesKeys(sight) ? enough : remedy),
    ...ignored(sound, 'speech', announcedWords(prompt), here, remedy),
  ];
}

const remedy = 'do something about it, or do not announce it';
const enough = 'give the gather numDigits: without it, minDigits or finishOnKey, keys are lost';

function losesKeys({ moment }: Sight): boolean {
  const settings = moment?.settings;
  return settings?.verb === 'gather' && !settings.numDigits && !settings.minDigits && !settings.finishOnKey;
}

function ignored(
  trials: readonly Trial[],
  by: Step['by'],
  announced: Announcement[],
  here: Place,
  right: string,
): Mistake[] {
  const unasked = trials.find(({ step }) => step.kind === 'unasked' && step.by === by);
  const silence = trials.find(({ step }) => step.by === 'silence');
  const like = new Map<Trial, string[]>();
  for (const { choice, context } of announced) {
    const trial = trials.find(({ step }) => step.by === by && step.choice === choice);
    if (!trial || again.test(context)) continue;
    // Silence may well choose for the caller, but not if it only ends the call or asks again.
    const isNoChoice = silence?.to.ended !== undefined || silence?.to === here;
    const isLikeSilence = trial.to === silence?.to && isNoChoice && !staying.test(context);
    const other = trial.to === unasked?.to ? unasked : isLikeSilence ? silence : undefined;
    if (other) like.set(other, [...(like.get(other) ?? []), choice]);
  }
  return [...like].map(([{ step }, choices]) => {
    const what = `the menu announces ${choices.join(', ')}, but does with it what it does on "${step.label}"`;
    return { kind: 'ignored', what, right, subject: `${what} at ${here.id}` };
  });
}
