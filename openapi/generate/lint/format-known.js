import { fullFormats } from 'ajv-formats/dist/formats.js';

/** The type that each format is for. `hook` is a format of this package. */
const types = new Map(Object.entries(fullFormats).map(([name, { type = 'string' }]) => [name, type]));
types.set('hook', 'string');

/** A format that no check knows, or that its type ignores, would be accepted with any value. */
export function formatKnown() {
  return {
    Schema({ format, type }, { report, location }) {
      if (format === undefined) return;
      const refuse = (message, suggest = []) => report({ message, suggest, location: location.child('format') });
      const wanted = types.get(format);
      const given = [type ?? []].flat().map((each) => (each === 'integer' ? 'number' : each));
      if (wanted === undefined)
        refuse(
          `No check knows the format ${format}. Write a \`pattern\`, or say it in the description. Known are ${[...types.keys()].sort().join(', ')}.`,
        );
      else if (given.length > 0 && !given.includes(wanted))
        refuse(
          `${format} is for a ${wanted}, and this is ${given.join(' or ')}. Change the \`type\`, or leave \`format\` out.`,
        );
    },
  };
}
