import type { EnvVars } from '../../generated/types.ts';
import { declaredEnvVars } from '../../openapi/contract/declared-env-vars.ts';
import type { EnvVar, OpenApiDocument } from '../../openapi/contract/document.ts';
import type { Logging } from '../telemetry/log.ts';

type Values = Record<string, unknown>;
type Declared = Readonly<Record<string, EnvVar>>;

/** What a webhook adds to what is known of a call's variables: `noted` is for the webhooks behind it, which jambonz sends without them. */
export type ReadEnvVars = (known: Values | undefined) => { envVars: EnvVars; noted: Values | undefined };

/**
 * Reads the environment variables of a call as the document declares them (`x-env-vars`): a value of the wrong type is reported
 * and its default taken, so that the call goes on. A webhook that carries none, and is none of a new call, sees what is known.
 */
export function envVarReader(
  document: OpenApiDocument,
): (operationId: string, sent: Values | undefined, logging: Logging) => ReadEnvVars {
  const applications = declaredEnvVars(document);
  const all: Declared = Object.assign({}, ...[...applications.values()].reverse());
  const defaults = defaultsOf(all);
  const defaultsBy = new Map([...applications].map(([operationId, declared]) => [operationId, defaultsOf(declared)]));

  return (operationId, sent, logging) => (known) => {
    const own = applications.get(operationId);
    const isNew = sent !== undefined || (own !== undefined && known === undefined);
    const noted = isNew ? { ...defaultsBy.get(operationId), ...accepted(own ?? all, sent, logging) } : undefined;
    return { envVars: { ...defaults, ...(noted ?? known) } as EnvVars, noted };
  };
}

function defaultsOf(declared: Declared): Values {
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, { default: value }]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Values that are not declared are left out. The log shows no value: it may be a secret. */
function accepted(declared: Declared, sent: Values = {}, logging: Logging): Values {
  const values: Values = {};
  for (const [name, variable] of Object.entries(declared)) {
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    const mistake = mistakeIn(value, variable);
    if (mistake !== undefined) {
      const preset = variable.default === undefined ? '' : ': its default is taken';
      logging.log.error({ variable: name }, `env_vars: ${name} ${mistake}${preset}`);
    } else if (value !== undefined) values[name] = value;
  }
  return values;
}

function mistakeIn(value: unknown, { type, required, enum: values, default: preset }: EnvVar): string | undefined {
  if (value === undefined) return required && preset === undefined ? 'is missing' : undefined;
  if (typeof value !== type) return `must be ${type}, it is ${value === null ? 'null' : typeof value}`;
  return values && !values.some((each) => each === value) ? `must be one of ${values.join(', ')}` : undefined;
}
