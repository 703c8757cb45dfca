import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import { Automaton, Hits } from '../../server/src/engines/text/automaton/automaton.js';

/** What a matcher of plain literals did with the same literals and texts. */
export interface Rate {
  name: string;
  buildSeconds: number;
  textsPerCpuSecond: number;
  matches: number;
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Rounds over all texts until two CPU-seconds have gone; the first round, which warms, is left out. */
function rate(name: string, build: () => (text: string) => number, texts: readonly string[]): Rate {
  const began = cpuSeconds();
  const match = build();
  const buildSeconds = cpuSeconds() - began;
  const matches = texts.reduce((sum, text) => sum + match(text), 0);
  const from = cpuSeconds();
  let rounds = 0;
  do {
    for (const text of texts) match(text);
    rounds += 1;
  } while (cpuSeconds() - from < 2);
  const textsPerCpuSecond = (rounds * texts.length) / (cpuSeconds() - from);
  return { name, buildSeconds, textsPerCpuSecond, matches };
}

const unitsOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** Our automaton on texts whose units are there already, as a reading hands them over. */
export function ours(literals: readonly string[], texts: readonly string[]): Rate {
  const units = new Map(texts.map((text) => [text, unitsOf(text)]));
  const hits = new Hits();
  const all = texts.map((text) => units.get(text) as Uint16Array);
  const began = cpuSeconds();
  const automaton = new Automaton(literals.map(unitsOf));
  const buildSeconds = cpuSeconds() - began;
  const match = (text: Uint16Array) => {
    automaton.scan(text, text.length, hits);
    return hits.count;
  };
  const matches = all.reduce((sum, text) => sum + match(text), 0);
  const from = cpuSeconds();
  let rounds = 0;
  do {
    for (const text of all) match(text);
    rounds += 1;
  } while (cpuSeconds() - from < 2);
  const textsPerCpuSecond = (rounds * all.length) / (cpuSeconds() - from);
  return { name: 'our automaton', buildSeconds, textsPerCpuSecond, matches };
}

export function npmPeers(literals: readonly string[], texts: readonly string[]): Rate[] {
  const classes = { 'as imported': AhoCorasick, '/fast': FastAhoCorasick };
  return Object.entries(classes).map(([name, Peer]) => {
    const build = () => {
      const peer = new Peer([...literals]);
      return (text: string) => peer.matchInText(text).length;
    };
    return rate(`npm @monyone/aho-corasick, ${name}`, build, texts);
  });
}

/** Null where there is no compiler or no Hyperscan (Debian: gcc, libhyperscan-dev). */
export function hyperscanPeer(literals: readonly string[], texts: readonly string[]): Rate | null {
  if (!existsSync('/usr/include/hs/hs.h')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'hyperscan-'));
  const at = (name: string) => join(folder, name);
  try {
    const source = new URL('hyperscan-peer.c', import.meta.url).pathname;
    execFileSync('gcc', ['-O2', '-o', at('peer'), source, '-lhs']);
    writeFileSync(at('literals'), `${literals.join('\n')}\n`);
    writeFileSync(at('texts'), `${texts.join('\n')}\n`);
    const said = execFileSync(at('peer'), [at('literals'), at('texts')], { encoding: 'utf8' });
    const [buildSeconds = 0, textsPerCpuSecond = 0, matches = 0] = said.split(' ').map(Number);
    return { name: 'Hyperscan', buildSeconds, textsPerCpuSecond, matches };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
