import { describe, expect, it } from 'vitest';

interface MessageFile {
  messages: Record<string, unknown>;
}
const english = import.meta.glob<MessageFile>('./en/*.ts', { eager: true });
const chinese = import.meta.glob<MessageFile>('./zh/*.ts', { eager: true });

/** Names and codes that are written the same in both languages. */
const SAME_IN_BOTH = new Set([
  'Magpie',
  'English',
  '中文',
  'API',
  'JSON',
  'CSV',
  '{{share}}%',
  '{{low}}–{{high}}',
]);

function flatten(tree: Record<string, unknown>, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') flat.set(at, value);
    else for (const [inner, text] of flatten({ ...(value as object) }, at)) flat.set(inner, text);
  }
  return flat;
}

/** English has two plural forms, Chinese one; they are the same message. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const namesOf = (files: object) =>
  Object.keys(files).map((path) => path.replace(/^\.\/(en|zh)\//, ''));
const slots = (text: string) => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort();

function messagesOf(files: Record<string, MessageFile>, path: string): Map<string, string> {
  const file = files[path];
  if (!file) throw new Error(`${path} is missing`);
  return flatten(file.messages);
}

it('finds the same namespaces in both languages', () => {
  expect(namesOf(english).length).toBeGreaterThan(0);
  expect(namesOf(chinese)).toEqual(namesOf(english));
});

describe.each(namesOf(english))('%s', (name) => {
  const en = messagesOf(english, `./en/${name}`);
  const zh = messagesOf(chinese, `./zh/${name}`);

  it('has every key in both languages', () => {
    const keys = (messages: Map<string, string>) => [
      ...new Set([...messages.keys()].map(withoutPlural)),
    ];
    expect(keys(zh).sort()).toEqual(keys(en).sort());
  });

  it('is written, not copied', () => {
    const copied = [...zh].filter(([key, text]) => text === en.get(key) && !SAME_IN_BOTH.has(text));
    expect(copied).toEqual([]);
  });

  it('fills the same slots', () => {
    for (const [key, text] of zh)
      expect([key, slots(text)]).toEqual([key, slots(en.get(key) ?? '')]);
  });

  it('leaves no text empty', () => {
    for (const [key, text] of [...en, ...zh]) expect([key, text.trim()]).not.toEqual([key, '']);
  });
});
