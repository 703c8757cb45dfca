interface CountedDay {
  day: string;
  submitted: number;
  accepted: number;
  countered: number;
}

export interface DaySeries {
  days: string[];
  submitted: number[];
  accepted: number[];
  countered: number[];
}

interface Window {
  fromDay: string;
  endDay: string;
  days: readonly CountedDay[];
}

/** Every day of the window, those without claims included, so that gaps are not drawn away. */
export function daySeries({ fromDay, endDay, days }: Window): DaySeries {
  const found = new Map(days.map((one) => [one.day, one]));
  const series: DaySeries = { days: [], submitted: [], accepted: [], countered: [] };
  const at = new Date(`${fromDay}T00:00:00Z`);
  for (let day = fromDay; day < endDay; day = at.toISOString().slice(0, 10)) {
    const counts = found.get(day);
    series.days.push(day);
    series.submitted.push(counts?.submitted ?? 0);
    series.accepted.push(counts?.accepted ?? 0);
    series.countered.push(counts?.countered ?? 0);
    at.setUTCDate(at.getUTCDate() + 1);
  }
  return series;
}
