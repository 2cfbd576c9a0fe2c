import { type Branch, groupWays } from '../explore/branches.ts';
import { describePlace, shortenText } from '../explore/describe-place.ts';
import type { Place } from '../explore/exploration.ts';
import { measureWidth, wrapText } from '../phone/fit-text.ts';
import { maskSecrets } from '../phone/mask-secrets.ts';
import { isAccepted, type Report, summarize } from '../terminal/explore-report.ts';
import type { Flow } from './api.ts';
import { characterWidth, layOut, lineHeight, type UnplacedEdge, type UnplacedNode } from './flow-layout.ts';

/** Columns of a line in a node. */
const maxColumns = 30;
const maxPromptLength = 120;
const maxLabelLength = 40;

/** The layout takes a second for so many, and the event loop waits for it. */
const maxNodes = 100;

/** CSS pixels. */
const padding = { x: 14, y: 10 };

/**
 * Draws an exploration as a flowchart: a node for each application state, and an arrow for the
 * steps that lead from one to another. Dead ends that are not accepted are marked at the states in
 * which callers meet them.
 */
export async function drawFlow(report: Report): Promise<Flow> {
  const { places, findings, unreached = [] } = report;
  const reached = findReached(places);
  const drawn = reached.slice(0, maxNodes);
  const ids = new Set(drawn.map(({ id }) => id));
  const deadEnds = findings
    .filter((finding) => !isAccepted(finding))
    .map(({ text, way }) => ({ text: maskSecrets(text), nodes: findPlace(places, ids, way) }));
  const dead = new Set(deadEnds.flatMap(({ nodes }) => nodes));
  const edges = drawn.flatMap((place) => groupWays(place).map((branch) => createEdge(place, branch)));
  const summary = [
    summarize(report),
    ...(drawn.length < reached.length ? [`the picture shows the first ${maxNodes} places`] : []),
    ...(unreached.length > 0
      ? [`not reached: ${unreached.map(({ method, path }) => `${method} ${path}`).join(', ')}`]
      : []),
  ];
  return {
    ...(await layOut(
      drawn.map((place) => createNode(place, dead.has(place.id))),
      edges.filter(({ to }) => ids.has(to)),
    )),
    findings: deadEnds,
    summary: summary.join('; '),
  };
}

/** Finds the states that are reached by callers who do not hang up. */
function findReached(places: readonly Place[]): Place[] {
  const reached = new Set([0, ...places.flatMap((place) => groupWays(place).map(({ to }) => to))]);
  return places.filter(({ id }) => reached.has(id));
}

/** Finds the last drawn state on the way to a dead end. */
function findPlace(places: readonly Place[], drawn: ReadonlySet<number>, way: readonly string[]): number[] {
  let place = places[0];
  for (const label of way) {
    const next = place?.ways.find(({ label: each, kind, to }) => each === label && kind !== 'gone' && drawn.has(to));
    if (!next) break;
    place = places[next.to];
  }
  return place ? [place.id] : [];
}

function createNode(place: Place, isDeadEnd: boolean): UnplacedNode {
  const { heard, outcome } = describePlace(place);
  const prompt = shortenText(heard.replace(/\s+/g, ' '), maxPromptLength);
  const lines = [prompt, outcome && `→ ${outcome}`].flatMap((text) =>
    text ? wrapText(maskSecrets(text), maxColumns) : [],
  );
  const columns = Math.max(...lines.map(measureWidth), 0);
  return {
    id: place.id,
    width: columns * characterWidth + 2 * padding.x,
    height: lines.length * lineHeight + 2 * padding.y,
    lines,
    isEnd: place.ended !== undefined,
    isDeadEnd,
  };
}

function createEdge({ id }: Place, { to, label }: Branch): UnplacedEdge {
  return { from: id, to, label: shortenText(maskSecrets(label), maxLabelLength) };
}
