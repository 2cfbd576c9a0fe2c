import { describe, expect, it } from 'vitest';
import { mermaid } from '../../../client/index.ts';
import { hangup, say } from '../../../generated/server/verbs.ts';
import { exploreScript } from '../../helpers/explore-script.ts';

describe('the Mermaid flowchart of an explored application', async () => {
  const odd = 'Say "yes" [or #1]; 2 > 1 < 3 | `x` %% {y} & \\ done';
  const { names, ...exploration } = await exploreScript({ '/sales-ended': [say({ text: odd }), hangup()] });
  const chart = mermaid(exploration);

  it('consists of one node for each application state and the arrows between the nodes', () => {
    const [first, ...others] = chart.trimEnd().split('\n');
    expect(first).toBe('flowchart TD');
    const nodes = others.flatMap((line) => /^ {2}(p\d+)(?:\["[^"]*"\]|\(\["[^"]*"\]\))$/.exec(line)?.[1] ?? []);
    const arrows = others.flatMap((line) => /^ {2}(p\d+) -->\|"[^"]+"\| (p\d+)$/.exec(line)?.slice(1) ?? []);
    expect(nodes.length + arrows.length / 2).toBe(others.length);
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(nodes).toEqual(expect.arrayContaining(arrows));
  });

  it('escapes texts that contain Mermaid syntax', () => {
    expect(chart).toContain(
      'Say #34;yes#34; #91;or #35;1#93;#59; 2 #62; 1 #60; 3 #124; #96;x#96; #37;#37; #123;y#125; #38; #92; done',
    );
  });
});
