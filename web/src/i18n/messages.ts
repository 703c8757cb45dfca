/**
 * Every namespace adds itself here from its English file, so that `t` knows its keys:
 * `declare module '../messages.js' { interface Namespaces { notices: typeof messages } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Namespaces {}

type WithoutPlural<Key> = Key extends `${string}_one` ? never : Key;

/** The shape another language must have: the same keys, less the plural forms it lacks. */
export type Translated<Source> = {
  [Key in keyof Source as WithoutPlural<Key>]: Source[Key] extends string
    ? string
    : Translated<Source[Key]>;
};
