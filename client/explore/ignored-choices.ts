import { type Announcement, findAnnouncedKeys, findAnnouncedWords } from './announced.ts';
import type { Place } from './exploration.ts';
import type { Problem } from './finding.ts';
import { getInputHook, type Observation } from './observation.ts';
import type { Step } from './step.ts';

/** A step that was tried, and the application state that it led to. */
export interface Trial {
  step: Step;
  to: Place;
  /** Whether the step revealed an error of a webhook, such as an invalid answer. */
  wrong: boolean;
}

const repeatPattern = /again|repeat|noch ?mal|wiederhol|erneut|répét|réécout|repet|ripet|riascolt/i;
const stayPattern =
  /stay|hold|wait|bleiben|warten|restez|patientez|attendez|permane[zc]|espere|resti in linea|attenda|rimanga/i;

/**
 * Finds announced choices that a menu treats like an unknown choice or like silence. One choice may
 * lead where everybody else goes, such as 0 for the operator.
 */
export function findIgnoredChoices(observation: Observation, trials: readonly Trial[], here: Place): Problem[] {
  const prompt = observation.heard.join('\n');
  const sound = trials.filter(({ wrong }) => !wrong);
  return [
    ...findIgnored(sound, 'key', findAnnouncedKeys(prompt), here, observation),
    ...findIgnored(sound, 'speech', findAnnouncedWords(prompt), here, observation),
  ];
}

function findIgnored(
  trials: readonly Trial[],
  by: 'key' | 'speech',
  announced: Announcement[],
  here: Place,
  observation: Observation,
): Problem[] {
  const hook = getInputHook(observation);
  if (!hook) return [];
  const byChoice = new Map(trials.flatMap((trial) => (trial.step.by === by ? [[trial.step.choice, trial]] : [])));
  const unasked = trials.find(({ step }) => step.kind === 'unasked' && step.by === by);
  const silence = trials.find(({ step }) => step.by === 'silence');
  // Silence can select a default choice of the menu. If silence only ends the call or repeats the
  // prompt, silence selects no choice.
  const isNoChoice = silence === undefined || silence.to.ended !== undefined || silence.to === here;
  const like = new Map<Trial, Set<string>>();
  for (const { choice, context } of new Map(announced.map((each) => [each.choice, each])).values()) {
    const trial = byChoice.get(choice);
    if (!trial || repeatPattern.test(context)) continue;
    const isLikeSilence = trial.to === silence?.to && isNoChoice && !stayPattern.test(context);
    const other = trial.to === unasked?.to ? unasked : isLikeSilence ? silence : undefined;
    if (other) like.set(other, (like.get(other) ?? new Set()).add(choice));
  }
  const losesKeys = by === 'key' && isLosingKeys(observation);
  return [...like].flatMap(([{ step, to }, choices]): Problem[] => {
    const isDefault = choices.size === 1 && to === silence?.to && !isNoChoice;
    if (isDefault) return [];
    return [
      {
        kind: 'ignored',
        hook,
        by,
        choices: [...choices],
        like: step.label,
        ...(losesKeys && { isLosingKeys: true }),
      },
    ];
  });
}

function isLosingKeys({ moment }: Observation): boolean {
  const settings = moment?.settings;
  return settings?.verb === 'gather' && !settings.numDigits && !settings.minDigits && !settings.finishOnKey;
}
