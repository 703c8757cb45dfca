import {
  type FieldKind,
  fieldCatalogue,
  type ProblemKind,
  problemCatalogue,
} from '../../platform/errors/index.js';
import '../operator-routes.js';
import { houseRoutes } from '../routes.js';
import type { Command } from './command.js';

export const problemsCommand: Command = {
  name: 'problems',
  usage: 'problems',
  summary: 'Print every refusal of the HTTP interface as a Markdown page',
  run: async () => {
    process.stdout.write(problemsPage());
    return 0;
  },
};

const HEAD = `# Problems

Every refusal is answered as [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem details
(\`application/problem+json\`). \`code\` is one of the codes below and does not change between
versions; \`detail\` is the sentence in the reader’s language (\`Accept-Language\`), with the names in
braces filled in; \`errors\` names every field to blame by a JSON pointer into the request, with a
code and a sentence of its own in that language. \`requestId\` is what the log calls the request.

This page is written by \`npm run magpie -- problems\`; a test keeps it equal to the code.
`;

/** The page of every declared refusal in both languages, grouped by its HTTP status. */
export function problemsPage(): string {
  // Importing the routes has declared every refusal that one of them can answer.
  if (houseRoutes().length === 0) throw new Error('There are no routes.');
  const kinds = [...problemCatalogue()].sort(([a], [b]) => (a < b ? -1 : 1));
  const statuses = [...new Set(kinds.map(([, { status }]) => status))].sort((a, b) => a - b);
  const sections = statuses.map((status) =>
    section(
      status,
      kinds.filter(([, kind]) => kind.status === status),
    ),
  );
  return `${HEAD}\n${sections.join('\n')}\n${fieldSection()}`;
}

/** What is said of fields; several sentences can share a code. */
function fieldSection(): string {
  const told = fieldCatalogue().map(({ name, kind }) => ({ code: kind.code ?? name, kind }));
  const rows = told.map(({ code, kind }) => fieldRow(code, kind)).sort((a, b) => (a < b ? -1 : 1));
  const distinct = [...new Set(rows)].join('\n');
  return `## Fields\n\nCodes in \`errors\`; identifiers (numbers of rights, GTIN, time zones …) add \`empty\`, \`format\`,\n\`check-digit\` and the like with the rule of their register, in both languages.\n\n| Code | English | 中文 |\n| --- | --- | --- |\n${distinct}\n`;
}

function fieldRow(code: string, { en, zh }: FieldKind): string {
  return `| \`${code}\` | ${cell(en)} | ${cell(zh)} |`;
}

function section(status: number, kinds: [string, ProblemKind][]): string {
  const rows = kinds.map(
    ([code, { en, zh }]) => `| <a id="${code}"></a>\`${code}\` | ${cell(en)} | ${cell(zh)} |`,
  );
  return `## ${status}\n\n| Code | English | 中文 |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\{(\w+)\}/g, '`{$1}`');
}
