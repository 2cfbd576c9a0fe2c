import { join, relative } from 'node:path';
import { packageFolder } from '../contract/this-package.ts';
import { resolveTool } from './resolve-tool.ts';
import { runNode } from './run-node.ts';

/** Runs Redocly's command line. Resolves with its exit code and its output. */
export function startRedocly(...args: string[]): ReturnType<typeof runNode> {
  // A redocly.yaml of the project would switch off the rules on which generating relies.
  const configuration = relative('.', join(packageFolder, 'redocly.yaml'));
  return runNode([resolveTool('@redocly/cli', 'bin/cli.js'), ...args, '--config', configuration]);
}
