/**
 * Loaded into a process with `--import`: appends the host of each TCP connection to the file named
 * by `CONNECTIONS_FILE`, one on each line.
 */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const { connect } = Socket.prototype;

Socket.prototype.connect = function noteAndConnect(...args) {
  // node:net passes on its normalized arguments, an array that begins with the options.
  const [first] = args.flat();
  if (!first.path) appendFileSync(process.env.CONNECTIONS_FILE, `${first.host}\n`);
  return connect.apply(this, args);
};
