import { readDeclaredEnvVars } from '../../openapi/contract/declared-env-vars.ts';
import type { EnvVar, OpenApiDocument } from '../../openapi/contract/document.ts';
import { findNearest } from '../../openapi/contract/nearest.ts';
import type { Logging } from '../telemetry/log.ts';

type Values = Record<string, unknown>;
type Declared = Readonly<Record<string, EnvVar>>;

/**
 * Returns the variables of the portal for one webhook, given those stored for its call (`known`).
 * `envVars` is for the handler. `noted` is to be stored, because jambonz sends variables only with
 * the first webhook of a call; it is undefined if there is nothing to store.
 */
export type ReadEnvVars = (known: Values | undefined) => { envVars: Values; noted: Values | undefined };

/**
 * Creates a function that reads the variables of the portal as `x-env-vars` declares them. A value
 * of the wrong type is logged and replaced by its default, so that the call continues. If a webhook
 * carries no variables, its handler gets the values stored for the call.
 */
export function createEnvVarReader(
  document: OpenApiDocument,
): (operationId: string, sent: Values | undefined, logging: Logging) => ReadEnvVars {
  const applications = readDeclaredEnvVars(document);
  const all: Declared = Object.assign({}, ...[...applications.values()].reverse());
  const defaults = collectDefaults(all);
  const defaultsByOperation = new Map(
    [...applications].map(([operationId, declared]) => [operationId, collectDefaults(declared)]),
  );

  return (operationId, sent, logging) => (known) => {
    const own = applications.get(operationId);
    const isNew = sent !== undefined || (own !== undefined && known === undefined);
    const noted = isNew
      ? { ...defaultsByOperation.get(operationId), ...acceptValues(own ?? all, sent, logging) }
      : undefined;
    return { envVars: { ...defaults, ...(noted ?? known) }, noted };
  };
}

function collectDefaults(declared: Declared): Values {
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, { default: value }]) => (value === undefined ? [] : [[name, value]])),
  );
}

/**
 * Returns the sent values that are declared and valid. Values are not logged because they may be
 * secrets.
 */
function acceptValues(declared: Declared, sent: Values = {}, logging: Logging): Values {
  const values: Values = {};
  for (const [name, variable] of Object.entries(declared)) {
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    const mistake = findMistake(value, variable);
    if (mistake !== undefined) {
      const preset = variable.default === undefined ? '' : ', its default is used';
      logging.log.error({ variable: name }, `env_vars: ${name} ${mistake}${preset}`);
    } else if (value !== undefined) values[name] = value;
  }
  warnOfMisspelt(declared, sent, logging);
  return values;
}

/** Maximum number of sent names that are compared with the declared ones, which takes time. */
const maxCompared = 100;

/**
 * Logs a sent name that is close to a declared one, at most one line for each declared name.
 * Another name is no mistake: the portal keeps the variables that an earlier document has declared.
 */
function warnOfMisspelt(declared: Declared, sent: Values, logging: Logging): void {
  const unknown = Object.keys(sent)
    .filter((name) => !Object.hasOwn(declared, name))
    .slice(0, maxCompared);
  if (unknown.length === 0) return;
  for (const name of Object.keys(declared)) {
    const written = Object.hasOwn(sent, name) ? undefined : findNearest(name, unknown);
    if (written) logging.log.warn({ variable: written }, `env_vars: ${written} is not declared, did you mean ${name}?`);
  }
}

function findMistake(value: unknown, { type, required, enum: values, default: preset }: EnvVar): string | undefined {
  if (value === undefined) return required && preset === undefined ? 'is missing' : undefined;
  if (typeof value !== type) return `must be ${type}, it is ${value === null ? 'null' : typeof value}`;
  return values && !values.some((each) => each === value) ? `must be one of ${values.join(', ')}` : undefined;
}
