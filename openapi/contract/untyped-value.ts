import { toPrintable } from './excerpt.ts';
import { splitPointer } from './json-pointer.ts';
import type { Mistake } from './mistake.ts';
import { readProperty, type SchemaPlace } from './schema-walk.ts';

/**
 * A value that is sent as it is. The reply check drops every error about it, and JSON.stringify
 * writes `~untyped` in its place.
 */
export class UntypedValue {
  // An enumerable member, so that each schema of a verb or of an object reports an error, which
  // leads the reply check here.
  readonly '~untyped': unknown;

  constructor(value: unknown) {
    this['~untyped'] = value;
  }

  toJSON(): unknown {
    const value = this['~untyped'] as { toJSON?: unknown } | null | undefined;
    // JSON.stringify does not call `toJSON` of what `toJSON` returns.
    return typeof value?.toJSON === 'function' ? value.toJSON() : value;
  }
}

/** Returns the untyped value at a place of a reply or around it. */
export function findUntyped(place: SchemaPlace): SchemaPlace | undefined {
  if (place.value instanceof UntypedValue) return place;
  return place.parent && findUntyped(place.parent);
}

/** Says that an untyped value is not checked. Names the verb, the text or the property. */
export function describeUntyped({ owner, pointer, value }: SchemaPlace): Mistake {
  const sent = (value as UntypedValue).toJSON();
  const verb = typeof sent === 'string' ? sent : readProperty(sent, 'verb');
  const name = typeof verb === 'string' ? verb : (splitPointer(pointer).at(-1) ?? owner);
  return toHint(`${owner}: ${name} is in untyped() and sent unchecked`, pointer);
}

/** Says that a name is sent although the contract does not declare it. */
export function describeUnchecked(name: string, owner: string, pointer: string): Mistake {
  return toHint(`${owner}: ${name} is not in the contract and sent unchecked`, pointer);
}

function toHint(what: string, pointer: string): Mistake {
  return { pointer: toPrintable(pointer), detail: toPrintable(what) };
}
