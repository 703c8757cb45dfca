import { useTranslation } from 'react-i18next';
import classes from './estimate.module.css';
import { percentText } from './format.js';

export interface EstimateFigure {
  value: number;
  low: number;
  high: number;
}

/** “92.0 % (85.0–96.0)”. */
export function useEstimateText() {
  const { t, i18n } = useTranslation('ui');
  const percent = (share: number) => percentText(share, i18n.language);
  return ({ value, low, high }: EstimateFigure) =>
    t('estimate', { value: percent(value), low: percent(low), high: percent(high) });
}

interface EstimateBarProps {
  estimate: EstimateFigure;
  /** A share that it has to reach, drawn as a line. */
  bar?: number | undefined;
  /** The share at the right end of the track. */
  most?: number;
}

/** An estimate on a track from 0: its interval as a band, its value as a tick. */
export function EstimateBar({ estimate, bar, most = 1 }: EstimateBarProps) {
  const at = (share: number) => `${Math.min(100, (share / most) * 100)}%`;
  const { value, low, high } = estimate;
  return (
    <div className={classes.track} aria-hidden>
      <span className={classes.band} style={{ left: at(low), width: at(high - low) }} />
      <span className={classes.tick} style={{ left: `calc(${at(value)} - 1px)` }} />
      {bar === undefined ? null : <span className={classes.bar} style={{ left: at(bar) }} />}
    </div>
  );
}
