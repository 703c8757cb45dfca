import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { modules, uses } from './modules.js';

const source = fileURLToPath(new URL('../', import.meta.url));
const isTest = (file: string) =>
  /\.test\.ts$|(^|\/)builders\.ts$|(^|\/)samples\.ts$/.test(file) || file.startsWith('testing/');

const files = readdirSync(source, { recursive: true })
  .map((file) => String(file).split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !isTest(file));

interface Import {
  from: string;
  to: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
  return specifiers.map(([, specifier = '']) => ({
    from: file,
    to: normalize(join(dirname(file), specifier))
      .split(sep)
      .join('/')
      .replace(/\.js$/, '.ts'),
  }));
}

const imports = files.flatMap(importsOf);
const layerOf = (file: string) => file.split('/')[0] ?? '';
const moduleOf = (file: string) => (layerOf(file) === 'modules' ? file.split('/')[1] : undefined);

/** Which layer may import which; `main.ts` may import all. */
const layers: Record<string, readonly string[]> = {
  contracts: ['contracts'],
  platform: ['platform', 'contracts'],
  engines: ['engines', 'contracts'],
  modules: ['modules', 'platform', 'engines', 'contracts'],
  app: ['app', 'modules', 'platform', 'engines', 'contracts'],
};

/** Why an import is wrong, or undefined when it is right. */
function whyWrong({ from, to }: Import): string | undefined {
  const allowed = layers[layerOf(from)];
  if (allowed && !allowed.includes(layerOf(to))) {
    return `${from} imports ${to}: ${layerOf(from)} may only import ${allowed.join(', ')}, so that it can be read and tested without what lies above it.`;
  }
  const owner = moduleOf(from);
  const target = moduleOf(to);
  if (!target || owner === target) return undefined;
  if (to !== `modules/${target}/index.ts`) {
    return `${from} imports ${to}: a module is entered only through its index.ts, so that its inside can change without asking.`;
  }
  if (!owner) return undefined;
  const declared: readonly string[] = uses[owner as keyof typeof uses] ?? [];
  return declared.includes(target)
    ? undefined
    : `${from} imports ${target}: ${owner} does not use ${target} in app/modules.ts. The lower module gets the call, the upper one listens to the journal.`;
}

describe('the module graph', () => {
  it('has no import against the allowed directions', () => {
    expect(imports.map(whyWrong).filter((why) => why !== undefined)).toEqual([]);
  });

  it('declares uses in dependency order, so that no cycle can be declared', () => {
    const order = modules.map(({ name }) => name);
    for (const [name, used] of Object.entries(uses)) {
      for (const lower of used) {
        expect(
          order.indexOf(lower),
          `${name} uses ${lower}, which must stand before it`,
        ).toBeLessThan(order.indexOf(name));
      }
    }
    expect(Object.keys(uses).sort()).toEqual([...order].sort());
  });

  it('has no cycle between files, types included', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports) graph.set(from, [...(graph.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (done.has(file)) return;
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('would notice a wrong import', () => {
    const wrong = { from: 'modules/accounts/x.ts', to: 'modules/notices/index.ts' };
    expect(whyWrong(wrong)).toContain('does not use notices');
    expect(whyWrong({ from: 'platform/x.ts', to: 'modules/accounts/index.ts' })).toContain(
      'may only import',
    );
  });
});
