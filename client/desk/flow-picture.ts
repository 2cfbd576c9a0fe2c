import { type Branch, groupWays } from '../explore/branches.ts';
import { describePlace, shortenText } from '../explore/describe-place.ts';
import type { Exploration, Place } from '../explore/exploration.ts';
import { measureWidth, wrapText } from '../phone/fit-text.ts';
import { maskSecrets } from '../phone/mask-secrets.ts';
import { isAccepted, type Report, summarize } from '../terminal/explore-report.ts';
import type { Flow, FlowEdge, FlowNode } from './api.ts';

/** Columns of a line in a node. */
const maxColumns = 30;
const maxPromptLength = 120;
const maxLabelLength = 40;

/** CSS pixels. */
const characterWidth = 7;
const lineHeight = 18;
const padding = { x: 14, y: 10 };

/**
 * Draws an exploration as a flowchart: a node for each application state, and an arrow for the steps
 * that lead from one to another. Dead ends that are not accepted are marked at the states in which
 * callers meet them.
 */
export async function drawFlow(report: Report): Promise<Flow> {
  const { places, findings, unreached = [] } = report;
  const deadEnds = findings
    .filter((finding) => !isAccepted(finding))
    .map(({ text, way }) => ({ text: maskSecrets(text), nodes: findPlace(places, way) }));
  const dead = new Set(deadEnds.flatMap(({ nodes }) => nodes));
  const drawn = findDrawn(places);
  const notReached = unreached.map(({ method, path }) => `${method} ${path}`);
  return {
    ...(await layOut(
      places.filter(({ id }) => drawn.has(id)).map((place) => createNode(place, dead.has(place.id))),
      places.flatMap((place) => groupWays(place).map((branch) => createEdge(place, branch))),
    )),
    findings: deadEnds,
    summary: [summarize(report), ...(notReached.length > 0 ? [`not reached: ${notReached.join(', ')}`] : [])].join(
      '; ',
    ),
  };
}

/** The states that callers reach who do not hang up. */
function findDrawn(places: readonly Place[]): Set<number> {
  return new Set([0, ...places.flatMap((place) => groupWays(place).map(({ to }) => to))]);
}

/** Finds the last drawn state on the way to a dead end. */
function findPlace(places: Exploration['places'], way: readonly string[]): number[] {
  let place = places[0];
  for (const label of way) {
    const next = place?.ways.find((each) => each.label === label && each.kind !== 'gone');
    if (!next) break;
    place = places[next.to];
  }
  return place ? [place.id] : [];
}

function createNode(place: Place, isDeadEnd: boolean): Unplaced<FlowNode> {
  const { heard, outcome } = describePlace(place);
  const prompt = shortenText(heard.replace(/\s+/g, ' '), maxPromptLength);
  const lines = [prompt, outcome && `→ ${outcome}`].flatMap((text) => (text ? wrap(maskSecrets(text)) : []));
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

function wrap(text: string): string[] {
  return wrapText(text, maxColumns);
}

function createEdge({ id }: Place, { to, label }: Branch): Pick<FlowEdge, 'from' | 'to' | 'label'> {
  return { from: id, to, label: shortenText(maskSecrets(label), maxLabelLength) };
}

type Unplaced<Node> = Omit<Node, 'x' | 'y'>;

/** Gives nodes and arrows their places, with the first node at the top. */
async function layOut(
  nodes: readonly Unplaced<FlowNode>[],
  edges: readonly Pick<FlowEdge, 'from' | 'to' | 'label'>[],
): Promise<Pick<Flow, 'width' | 'height' | 'nodes' | 'edges'>> {
  // Loaded here, because the package is optional and the desk starts without it.
  const { Graph, layout } = await import('@dagrejs/dagre');
  const graph = new Graph<{ width?: number; height?: number }, Point & Size, EdgeLayout>();
  graph.setGraph({ rankdir: 'TB', marginx: 20, marginy: 20, nodesep: 40, ranksep: 50 });
  for (const { id, width, height } of nodes) graph.setNode(String(id), { width, height, x: 0, y: 0 });
  for (const { from, to, label } of edges)
    graph.setEdge(String(from), String(to), {
      width: measureWidth(label) * characterWidth,
      height: lineHeight,
      labelpos: 'c',
      points: [],
      x: 0,
      y: 0,
    });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map((node) => {
      const { x, y } = graph.node(String(node.id));
      return { ...node, x, y };
    }),
    edges: edges.map((edge) => {
      const { points, x, y } = graph.edge(String(edge.from), String(edge.to));
      return { ...edge, points, labelAt: { x, y } };
    }),
  };
}

type Point = { x: number; y: number };
type Size = { width: number; height: number };
type EdgeLayout = Point & Size & { labelpos: 'c'; points: Point[] };
