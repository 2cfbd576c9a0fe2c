import { describeValue } from './describe-value.ts';
import { createStackMapper } from './source-stack.ts';

/** Limits in characters, so that an error with its aggregated errors fits into a log line. */
const limits = { message: 1_000, stackStart: 1_000, stackEnd: 2_500 };
/** Limits of each aggregated error. */
const nestedLimits: typeof limits = { message: 200, stackStart: 200, stackEnd: 400 };
/** Maximum number of causes behind an error that are logged, and of errors in an AggregateError. */
const maxErrors = 5;

/**
 * Creates a function that converts an error to JSON members, in the form of pino's serializer:
 * `type`, `message` and `stack` including those of its causes, `aggregateErrors` of an
 * AggregateError, and the members of the error. A member that is not JSON is replaced by a text
 * that describes it. Other values are returned unchanged.
 *
 * Messages and stacks are cut before they are searched, because a message may contain a whole body.
 * The end of a stack is kept, which has the locations.
 */
export function createErrorSerializer(
  mapStack: (stack: string) => string = createStackMapper(),
): (error: unknown) => unknown {
  const toFields = (error: ErrorLike, { message, stackStart, stackEnd }: typeof limits) => {
    const chain = listCauses(error);
    const stacks = chain.map(({ stack }) => mapStack(cut(String(stack ?? ''), stackStart, stackEnd)));
    return {
      type: typeof error.constructor === 'function' ? error.constructor.name : error.name,
      message: cut(chain.map((each) => cut(each.message, message)).join(': '), message),
      stack: cut(stacks.join('\ncaused by: '), stackStart, stackEnd),
      ...toJsonMembers(error),
    };
  };
  const listErrors = (errors: unknown[]) => [
    ...errors
      .slice(0, maxErrors)
      .map((each) => (isErrorLike(each) ? toFields(each, nestedLimits) : describeValue(each))),
    ...(errors.length > maxErrors ? [`and ${errors.length - maxErrors} more`] : []),
  ];
  return (error) => {
    try {
      if (!isErrorLike(error)) return error;
      const { errors } = error;
      return { ...toFields(error, limits), ...(Array.isArray(errors) && { aggregateErrors: listErrors(errors) }) };
    } catch {
      return { type: 'Error', message: describeValue(error) };
    }
  };
}

interface ErrorLike {
  name?: string;
  message: string;
  stack?: string;
  cause?: unknown;
  errors?: unknown;
}

function isErrorLike(value: unknown): value is ErrorLike {
  return typeof value === 'object' && value !== null && typeof (value as ErrorLike).message === 'string';
}

/** Lists an error, its cause, the cause of that, and so on. Stops at a cause that is listed. */
function listCauses(error: ErrorLike): ErrorLike[] {
  const chain: ErrorLike[] = [];
  for (let each: unknown = error; isErrorLike(each) && !chain.includes(each); each = each.cause) {
    if (chain.push(each) > maxErrors) break;
  }
  return chain;
}

/** Cuts a long text to its start and its end. */
function cut(text: string, start: number, end = 0): string {
  return text.length <= start + end + 1 ? text : `${text.slice(0, start)}…${text.slice(text.length - end)}`;
}

const ownFields = new Set(['type', 'message', 'stack', 'cause', 'errors', 'aggregateErrors']);

function toJsonMembers(error: object): object {
  const members = Object.entries(error).filter(([name]) => !ownFields.has(name));
  return Object.fromEntries(members.map(([name, value]) => [name, toJsonMember(value)]));
}

function toJsonMember(value: unknown): unknown {
  try {
    const json = JSON.stringify(isErrorLike(value) ? describeValue(value) : value);
    return json === undefined || json.length <= limits.message ? value : cut(json, limits.message);
  } catch {
    return describeValue(value);
  }
}
