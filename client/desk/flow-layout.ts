import { measureWidth } from '../phone/fit-text.ts';
import type { Flow, FlowEdge, FlowNode } from './api.ts';

/** CSS pixels. */
export const characterWidth = 7;
export const lineHeight = 18;
const margin = 20;

export type UnplacedNode = Omit<FlowNode, 'x' | 'y'>;
export type UnplacedEdge = Pick<FlowEdge, 'from' | 'to' | 'label'>;

/**
 * Gives the nodes and arrows of a flowchart their places, from the top to the bottom. The place of
 * a node is its centre.
 */
export async function layOut(
  nodes: readonly UnplacedNode[],
  edges: readonly UnplacedEdge[],
): Promise<Pick<Flow, 'width' | 'height' | 'nodes' | 'edges'>> {
  // Loaded here, because the package is optional and the desk starts without it.
  const { Graph, layout } = await import('@dagrejs/dagre');
  const graph = new Graph<{ width?: number; height?: number }, Point & Size, EdgeLayout>();
  graph.setGraph({ rankdir: 'TB', marginx: margin, marginy: margin, nodesep: 40, ranksep: 50 });
  for (const { id, width, height } of nodes) graph.setNode(String(id), { width, height, x: 0, y: 0 });
  for (const { from, to, label } of edges)
    graph.setEdge(String(from), String(to), {
      width: measureLabel(label),
      height: lineHeight,
      labelpos: 'c',
      points: [],
      x: 0,
      y: 0,
    });
  layout(graph);
  const placed = {
    nodes: nodes.map((node) => {
      const { x, y } = graph.node(String(node.id));
      return { ...node, x, y };
    }),
    edges: edges.map((edge) => {
      const { points, x, y } = graph.edge(String(edge.from), String(edge.to));
      return { ...edge, points, labelAt: { x, y } };
    }),
  };
  return { ...measure(placed), ...placed };
}

/**
 * Measures the picture. The size that dagre gives lacks arrows that lead back to their own node.
 */
function measure({ nodes, edges }: Pick<Flow, 'nodes' | 'edges'>): Size {
  const points = edges.flatMap((edge) => edge.points);
  const right = [
    ...nodes.map(({ x, width }) => x + width / 2),
    ...edges.map(({ label, labelAt }) => labelAt.x + measureLabel(label) / 2),
    ...points.map(({ x }) => x),
  ];
  const bottom = [...nodes.map(({ y, height }) => y + height / 2), ...points.map(({ y }) => y)];
  return { width: Math.ceil(Math.max(0, ...right)) + margin, height: Math.ceil(Math.max(0, ...bottom)) + margin };
}

function measureLabel(label: string): number {
  return measureWidth(label) * characterWidth;
}

type Point = { x: number; y: number };
type Size = { width: number; height: number };
type EdgeLayout = Point & Size & { labelpos: 'c'; points: Point[] };
