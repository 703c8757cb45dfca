import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { DateTime } from '../../ui/date-time.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { ActTogether } from '../penalties/act-together.js';
import { ClusterGraph } from './cluster-graph.js';
import { GraphControls } from './graph-controls.js';
import { LinksTable } from './links-table.js';
import classes from './operators.module.css';
import { type Cluster, type Edge, neighbourhoodOf, type Shop } from './operators-api.js';
import { Chosen } from './shop-panel.js';
import { joined, RELATIONS, spanOf, type View, visibleGraph } from './visible-graph.js';

interface Drawn {
  nodes: readonly Shop[];
  edges: readonly Edge[];
}

const SHOWN_EDGES = 6_000;

/** Two shops at most: a third takes the place of the first. */
const chosenAfter = (chosen: readonly string[], id: string | null) => {
  if (id === null) return [];
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen.slice(-1), id];
};

function History({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation('operators');
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('history.title')}
      </Title>
      {cluster.history.map(({ at, type, shops, clusters }) => (
        <Text size="sm" key={`${at} ${type} ${clusters.join()}`}>
          <DateTime at={at} />{' '}
          {t(`history.${type as 'formed'}`, { count: shops || clusters.length })}
        </Text>
      ))}
    </section>
  );
}

/** A cluster to think with: the graph, what is chosen in it, and every link as a table. */
export function ClusterView({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation('operators');
  const [drawn, setDrawn] = useState<Drawn>(cluster);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const span = useMemo(() => spanOf(drawn.nodes, drawn.edges), [drawn]);
  const [view, setView] = useState<View>({
    until: span[1],
    relations: new Set(RELATIONS),
    showsHubs: false,
  });
  const shown = useMemo(
    () => visibleGraph(drawn.nodes, drawn.edges.slice(0, SHOWN_EDGES), view),
    [drawn, view],
  );
  const expand = useMutation({
    mutationFn: neighbourhoodOf,
    onSuccess: (found) => {
      const next = joined(drawn, found);
      setDrawn(next);
      setView({ ...view, until: Math.max(view.until, spanOf(next.nodes, next.edges)[1]) });
    },
  });
  const shops = chosen.flatMap((id) => drawn.nodes.find((node) => node.id === id) ?? []);
  const isGrown = drawn.nodes.length > cluster.nodes.length;
  return (
    <Stack gap="lg">
      <div>
        <GraphControls view={view} span={span} folded={shown.folded} onChange={setView} />
        <div className={classes.layout}>
          <ClusterGraph
            shops={shown.shops}
            edges={shown.edges}
            chosen={chosen}
            onChoose={(id) => setChosen((before) => chosenAfter(before, id))}
          />
          <section className={classes.panel} aria-label={t('graph.chosen')}>
            <Chosen shops={shops} edges={drawn.edges} onExpand={(id) => expand.mutate(id)} />
            {isProblem(expand.error) ? <ProblemAlert problem={expand.error} /> : null}
            {isGrown ? (
              <Group mt="md">
                <Button size="xs" variant="subtle" onClick={() => setDrawn(cluster)}>
                  {t('graph.back')}
                </Button>
              </Group>
            ) : null}
          </section>
        </div>
      </div>
      <LinksTable shops={drawn.nodes} edges={shown.edges} onChoose={(a, b) => setChosen([a, b])} />
      <ActTogether cluster={cluster} />
      <History cluster={cluster} />
    </Stack>
  );
}
