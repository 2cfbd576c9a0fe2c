/**
 * Replaces `docker` on a machine without an engine. Executes `docker run` with the Java of the
 * machine and only with the folders that the command line mounts with -v.
 */
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';

const words = process.argv.slice(2);
if (words[0] !== 'run') process.exit(0);

const mounts = words.flatMap((word, index) => (words[index - 1] === '-v' ? [word.split(':')] : []));
const command = words.slice(words.findIndex((word) => word.startsWith('openapitools/')) + 1);
const onThisMachine = command.map((word) => mounts.reduce((at, [host, inside]) => at.replace(`=${inside}`, `=${host}`), word));
const jar = join(homedir(), '.openapi-generator/7.25.0.jar');
const { status, stdout, stderr } = spawnSync('/usr/bin/env', ['-i', 'PATH=/usr/local/bin:/usr/bin:/bin', 'java', '-jar', jar, ...onThisMachine], { cwd: '/', encoding: 'utf8' });
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exit(status ?? 1);
