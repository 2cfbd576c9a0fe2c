/**
 * Ends the process if this version of Node is older than `engines` in package.json allows. Imported
 * first, so that it runs before code that such a version cannot run.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed, this is ${process.version}`);
  process.exit(1);
}

export {};
