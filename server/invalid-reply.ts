import { type Mistake, mistakeLine } from './contract/mistakes.ts';
import { Problem } from './problem.ts';

/** More than a person would read at once. */
const most = 50;

/** A handler returned what the document does not allow: jambonz would refuse the whole reply. */
export class InvalidReply extends Problem {
  readonly lines: readonly string[];

  constructor(operationId: string, mistakes: readonly Mistake[]) {
    const some = mistakes.slice(0, most);
    super(500, `the handler of ${operationId} returned an invalid reply`, { errors: some });
    this.lines = some.map(mistakeLine);
  }
}
