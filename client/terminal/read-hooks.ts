import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { AccountHooks } from '../phone/phone-options.ts';

const names = ['queueEvent', 'alertEvent', 'inboundMessage'] as const satisfies (keyof AccountHooks)[];

/**
 * Parses the values of `--hook`, each `NAME=URL`. A path is relative to the calling webhook `url`.
 * @throws UsageError
 */
export function readHooks(written: readonly string[], url: string): AccountHooks {
  return Object.fromEntries(
    written.map((each) => {
      const [, name, hook = ''] = /^(\w+)=(.+)$/.exec(each) ?? [];
      if (!names.some((known) => known === name) || !URL.canParse(hook, url))
        throw new UsageError(
          `--hook must be NAME=URL, and NAME is one of ${names.join(', ')}; it is ${JSON.stringify(each)}`,
        );
      return [name, new URL(hook, url.replace(/^ws/, 'http')).href];
    }),
  );
}
