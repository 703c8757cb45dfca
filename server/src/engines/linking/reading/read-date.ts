const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const yearFirst = /^(\d{4})[-/.年 ](\d{1,2})(?:[-/.月 ](\d{1,2})日?)?月?$/;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const monthName = /([a-z]{3})[a-z]*/;
const clockTime = /[t ]\d{1,2}:\d{2}.*$/;

const two = (part: string | number = '') => String(part).padStart(2, '0');
const isYear = (digits: string) => digits >= '1000' && digits < '3000';

function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return (digits > '30' ? '19' : '20') + digits;
}

const tidy = (raw: string) => raw.normalize('NFKC').toLowerCase().replace(clockTime, '').trim();

/**
 * A reader of one column's dates into `YYYYMMDD`, `00` for a part not given. Whether 03/04 is in
 * March or in April is told by the other values of the column. What is no date stays as digits.
 */
export function dateReader(values: Iterable<string>): (raw: string) => string {
  let [dayFirst, monthFirst] = [0, 0];
  for (const raw of values) {
    const [, first = '', second = ''] = yearLast.exec(tidy(raw)) ?? packedLast(tidy(raw)) ?? [];
    if (Number(first) > 12) dayFirst += 1;
    if (Number(second) > 12) monthFirst += 1;
  }
  const isMonthFirst = monthFirst > dayFirst;
  return (raw) => readDate(tidy(raw), isMonthFirst);
}

function packedLast(text: string): string[] | undefined {
  if (!/^\d{8}$/.test(text) || isYear(text.slice(0, 4)) || !isYear(text.slice(4))) return undefined;
  return [text, text.slice(0, 2), text.slice(2, 4), text.slice(4)];
}

function readDate(text: string, isMonthFirst: boolean): string {
  if (/^\d{8}$/.test(text) && isYear(text.slice(0, 4))) return text;
  if (/^\d{4}$/.test(text) && isYear(text)) return `${text}0000`;
  const first = yearFirst.exec(text);
  if (first) return `${first[1]}${two(first[2])}${two(first[3])}`;
  const last = yearLast.exec(text) ?? packedLast(text);
  if (last) {
    const [day, month] = isMonthFirst ? [last[2], last[1]] : [last[1], last[2]];
    return `${fullYear(last[3] ?? '')}${two(month)}${two(day)}`;
  }
  return named(text) ?? text.replace(/[^\p{L}\p{N}]/gu, '');
}

function named(text: string): string | undefined {
  const month = months.indexOf(monthName.exec(text)?.[1] ?? '') + 1;
  const year = /\b\d{4}\b/.exec(text)?.[0];
  if (month === 0 || year === undefined) return undefined;
  const day = /\b\d{1,2}(?=\D|$)/.exec(text.replace(year, ''))?.[0];
  return `${year}${two(month)}${two(day)}`;
}
