import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../../../ui/format.js';
import type { Agreement } from '../review-api.js';
import classes from './figures.module.css';

const KNOWN = ['accept', 'reject'] as const;

/** How often a first and a second reviewer gave each pair of outcomes; agreement on the diagonal. */
export function AgreementMatrix({ matrix }: Pick<Agreement, 'matrix'>) {
  const { t, i18n } = useTranslation('review');
  const outcomes = [
    ...new Set([...KNOWN, ...matrix.flatMap(({ first, second }) => [first, second])]),
  ];
  const total = matrix.reduce((sum, { count }) => sum + count, 0);
  const nameOf = (outcome: string) => {
    const known = KNOWN.find((one) => one === outcome);
    return known ? t(`choice.${known}`) : outcome;
  };
  const countOf = (first: string, second: string) =>
    matrix.find((pair) => pair.first === first && pair.second === second)?.count ?? 0;
  return (
    <table className={classes.matrix}>
      <caption>{t('figures.matrix', { count: total })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('figures.firstSecond')}</th>
          {outcomes.map((second) => (
            <th key={second} scope="col">
              {nameOf(second)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcomes.map((first) => (
          <tr key={first}>
            <th scope="row">{nameOf(first)}</th>
            {outcomes.map((second) => {
              const count = countOf(first, second);
              const share = { '--share': total > 0 ? count / total : 0 } as CSSProperties;
              return (
                <td
                  key={second}
                  className={classes.cell}
                  data-agreed={first === second}
                  style={share}
                >
                  {countText(count, i18n.language)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
