/** The instant at which a day (2026-03-01) begins in the reader's zone, `plus` days later. */
export function dayStart(day: string | undefined, plus = 0): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day ?? '') ?? [];
  if (year === undefined) return undefined;
  const at = new Date(Number(year), Number(month) - 1, Number(date) + plus);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
