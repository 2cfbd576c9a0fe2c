import { type Mistake, mistakeLine } from './contract/mistakes.ts';
import { Problem } from './problem.ts';

/** A handler returned what the document does not allow: jambonz would refuse the whole reply. */
export class InvalidReply extends Problem {
  constructor(operationId: string, mistakes: readonly Mistake[]) {
    super(500, `the handler of ${operationId} returned an invalid reply`, { errors: [...mistakes] });
  }

  /** The mistakes as lines, for the log. */
  get lines(): string[] {
    return (this.errors ?? []).map(({ pointer = '', detail }) => mistakeLine({ pointer, detail }));
  }
}
