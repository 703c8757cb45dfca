import { Text } from '@mantine/core';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import Sigma from 'sigma';
import classes from './operators.module.css';
import type { Edge, Shop } from './operators-api.js';

interface ClusterGraphProps {
  shops: readonly Shop[];
  edges: readonly Edge[];
  /** Shops that the reader looks at: at most two, side by side. */
  chosen: readonly string[];
  onChoose: (id: string | null) => void;
}

const LINE_COLOURS: Record<string, string> = {
  same_controller: '#c0392b',
  same_device: '#b9770e',
  same_goods: '#2874a6',
  shared_premises: '#7f8c8d',
};

const styleOf = (name: string) =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Places of shops, kept while the page is open: what was thought about stays where it was. */
type Places = Map<string, { x: number; y: number }>;

function fill(graph: Graph, shops: readonly Shop[], edges: readonly Edge[], places: Places): void {
  graph.clear();
  const parts = new Set(shops.map(({ part }) => part)).size;
  for (const [at, shop] of shops.entries()) {
    const turn = (2 * Math.PI * (shop.part + at / shops.length)) / Math.max(1, parts);
    const place = places.get(shop.id) ?? { x: Math.cos(turn), y: Math.sin(turn) };
    graph.addNode(shop.id, {
      ...place,
      label: shop.name,
      size: shop.isKnownBad ? 9 : 5 + 4 * shop.nearness,
      color: shop.isKnownBad ? styleOf('--mp-bad') || '#c0392b' : nearColour(shop.nearness),
    });
  }
  for (const { a, b, relations, probability } of edges) {
    if (!graph.hasNode(a) || !graph.hasNode(b)) continue;
    graph.mergeEdge(a, b, {
      size: 0.5 + 2.5 * probability,
      color: LINE_COLOURS[relations[0] ?? ''] ?? '#7f8c8d',
    });
  }
  layOut(graph, places);
}

/** From the platform's own colour towards that of confirmed sellers of fakes. */
const nearColour = (nearness: number) =>
  `color-mix(in srgb, #c0392b ${Math.round(nearness * 70)}%, #117a8b)`;

function layOut(graph: Graph, places: Places): void {
  if (graph.order > 1 && graph.nodes().some((id) => !places.has(id))) {
    const settings = forceAtlas2.inferSettings(graph);
    const iterations = Math.max(30, Math.round(60_000 / (graph.order + 100)));
    forceAtlas2.assign(graph, { iterations: Math.min(400, iterations), settings });
  }
  graph.forEachNode((id, { x, y }) => places.set(id, { x, y }));
}

/** Sigma takes plain colours only. */
function plainColours(graph: Graph): void {
  const probe = document.createElement('span');
  document.body.append(probe);
  const plain = new Map<string, string>();
  graph.updateEachNodeAttributes((_, attributes) => {
    const { color } = attributes;
    let known = plain.get(color);
    if (known === undefined) {
      probe.style.color = color;
      known = hexOf(getComputedStyle(probe).color);
      plain.set(color, known);
    }
    return { ...attributes, color: known };
  });
  probe.remove();
}

/** `rgb(1, 2, 3)` and `color(srgb 0.1 0.2 0.3)` as `#rrggbb`. */
function hexOf(colour: string): string {
  const parts = [...colour.matchAll(/[\d.]+/g)].map(([part]) => Number(part)).slice(0, 3);
  const scale = colour.startsWith('color(') ? 255 : 1;
  return `#${parts
    .map((part) =>
      Math.round(part * scale)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function isDrawable(): boolean {
  const canvas = document.createElement('canvas');
  return Boolean(canvas.getContext('webgl2') ?? canvas.getContext('webgl'));
}

/**
 * Shops as points, what they share as lines. Drag to pan, wheel to zoom, press a shop to look at it
 * and a second one to hold them side by side. The table below tells the same without a picture.
 */
export function ClusterGraph({ shops, edges, chosen, onChoose }: ClusterGraphProps) {
  const { t } = useTranslation('operators');
  const stage = useRef<HTMLDivElement>(null);
  const held = useRef<{ graph: Graph; sigma: Sigma; places: Places }>(undefined);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const [canDraw] = useState(isDrawable);
  useEffect(() => {
    if (!stage.current || !canDraw) return;
    const graph = new Graph({ type: 'undirected' });
    const sigma = new Sigma(graph, stage.current, {
      labelColor: { color: styleOf('--mantine-color-text') || '#222' },
      labelRenderedSizeThreshold: 7,
      hideEdgesOnMove: true,
      allowInvalidContainer: true,
    });
    sigma.on('clickNode', ({ node }) => choose.current(node));
    sigma.on('clickStage', () => choose.current(null));
    held.current = { graph, sigma, places: new Map() };
    return () => sigma.kill();
  }, [canDraw]);
  useEffect(() => {
    if (!held.current) return;
    const { graph, sigma, places } = held.current;
    fill(graph, shops, edges, places);
    plainColours(graph);
    sigma.refresh();
  }, [shops, edges]);
  useEffect(() => {
    if (!held.current) return;
    const { graph, sigma } = held.current;
    const near = new Set(chosen.flatMap((id) => (graph.hasNode(id) ? graph.neighbors(id) : [])));
    sigma.setSetting('nodeReducer', (id, data) => {
      if (chosen.length === 0) return data;
      if (chosen.includes(id)) return { ...data, highlighted: true, zIndex: 2 };
      return near.has(id) ? data : { ...data, color: '#9aa5ab', label: '' };
    });
    sigma.setSetting('edgeReducer', (id, data) => {
      if (chosen.length === 0) return data;
      const isNear = graph.extremities(id).some((end) => chosen.includes(end));
      return isNear ? data : { ...data, hidden: true };
    });
  }, [chosen]);
  if (!canDraw) return <Text c="dimmed">{t('graph.noPicture')}</Text>;
  return (
    <div
      ref={stage}
      className={classes.stage}
      role="img"
      aria-label={t('graph.label', { shops: shops.length, links: edges.length })}
    />
  );
}
