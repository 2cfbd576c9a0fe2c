/** Tags that differ in case only would share a handler file, at least where file names ignore case. */
export function tagCase() {
  const first = new Map();
  return {
    Tag({ name }, { report, location }) {
      const folded = String(name).toLowerCase();
      const before = first.get(folded);
      first.set(folded, { name, at: location.child('name') });
      // Redocly reports a tag that is declared twice.
      if (before === undefined || before.name === name) return;
      for (const { at } of [before, first.get(folded)])
        report({ message: `The tags ${before.name} and ${name} differ in case only: rename one.`, location: at });
    },
  };
}
