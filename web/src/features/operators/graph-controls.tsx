import { Checkbox, Group, Slider, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../ui/format.js';
import classes from './operators.module.css';
import { RELATIONS, type View } from './visible-graph.js';

const DAY = 86_400_000;

interface GraphControlsProps {
  view: View;
  span: readonly [number, number];
  folded: number;
  onChange: (view: View) => void;
}

/** What is drawn: until when, which relations, and whether fans of lines are unfolded. */
export function GraphControls({ view, span, folded, onChange }: GraphControlsProps) {
  const { t, i18n } = useTranslation('operators');
  const [first, last] = span;
  const day = (instant: number) =>
    instantText(new Date(instant), i18n.language, { precision: 'date' });
  const toggled = (relation: string, isOn: boolean) =>
    new Set(RELATIONS.filter((one) => (one === relation ? isOn : view.relations.has(one))));
  return (
    <div className={classes.controls}>
      {last - first >= DAY ? (
        <div className={classes.slider}>
          <Text size="sm">{t('graph.until', { day: day(view.until) })}</Text>
          <Slider
            label={null}
            thumbLabel={t('graph.untilLabel')}
            min={first}
            max={last}
            step={DAY}
            value={view.until}
            onChange={(until) => onChange({ ...view, until: until + DAY > last ? last : until })}
          />
        </div>
      ) : null}
      <Group gap="md">
        {RELATIONS.map((relation) => (
          <Checkbox
            key={relation}
            checked={view.relations.has(relation)}
            label={
              <span>
                <span className={classes.line} data-relation={relation} />
                {t(`relation.${relation}`)}
              </span>
            }
            onChange={(event) =>
              onChange({ ...view, relations: toggled(relation, event.currentTarget.checked) })
            }
          />
        ))}
        {folded > 0 || view.showsHubs ? (
          <Checkbox
            checked={view.showsHubs}
            label={view.showsHubs ? t('graph.hubs') : t('graph.folded', { count: folded })}
            onChange={(event) => onChange({ ...view, showsHubs: event.currentTarget.checked })}
          />
        ) : null}
      </Group>
    </div>
  );
}
