/**
 * A process that generates as often as it is sent a message, in its working folder. Loading the
 * generator for each run takes most of the time of a document that is refused.
 */
import { pathToFileURL } from 'node:url';

const { generate } = await import(pathToFileURL('openapi/generate/generate.ts').href);

process.on('message', async () => {
  let output = '';
  for (const stream of [process.stdout, process.stderr])
    stream.write = (text: string | Uint8Array) => {
      output += text;
      return true;
    };
  const code = await generate();
  process.send?.({ code, output });
});
