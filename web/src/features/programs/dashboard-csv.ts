import type { Dashboard } from './programs-api.js';

/** The days of a dashboard as RFC 4180, with a byte order mark so that spreadsheets read it. */
export function csvOf({ days }: Pick<Dashboard, 'days'>, header: string): string {
  const rows = days.map(({ day, submitted, decided, accepted, withdrawn, countered }) =>
    [day, submitted, decided, accepted, withdrawn, countered].join(','),
  );
  return `\uFEFF${[header, ...rows, ''].join('\r\n')}`;
}

/** Hands a text to the reader as a file. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
