import { Button, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../ui/format.js';
import type { Edge, Shop } from './operators-api.js';

const AT_ONCE = 25;

interface LinksTableProps {
  shops: readonly Shop[];
  edges: readonly Edge[];
  onChoose: (a: string, b: string) => void;
}

/** Every line of the graph in words, the surest first; a row holds its two shops side by side. */
export function LinksTable({ shops, edges, onChoose }: LinksTableProps) {
  const { t, i18n } = useTranslation('operators');
  const [most, setMost] = useState(AT_ONCE);
  const names = new Map(shops.map(({ id, name }) => [id, name]));
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('links.title', { count: edges.length })}
      </Title>
      {edges.length === 0 ? <Text c="dimmed">{t('links.none')}</Text> : null}
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {edges.slice(0, most).map(({ a, b, probability, evidence }) => (
              <Table.Tr key={`${a} ${b}`}>
                <Table.Td>
                  <Button size="compact-xs" variant="subtle" onClick={() => onChoose(a, b)}>
                    <span lang="">
                      {names.get(a)} – {names.get(b)}
                    </span>
                  </Button>
                </Table.Td>
                <Table.Td>
                  {evidence.map(({ kind }) => t(`kind.${kind}`, { defaultValue: kind })).join(', ')}
                </Table.Td>
                <Table.Td ta="right">{percentText(probability, i18n.language)} %</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {edges.length > most ? (
        <Button size="xs" variant="subtle" onClick={() => setMost(most + 4 * AT_ONCE)}>
          {t('links.more', { count: edges.length - most })}
        </Button>
      ) : null}
    </section>
  );
}
