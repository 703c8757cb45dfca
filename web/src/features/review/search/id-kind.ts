const KINDS = {
  ntc: 'notice',
  clm: 'claim',
  lis: 'listing',
  mer: 'merchant',
  rig: 'right',
  cnt: 'counter-notice',
  tsk: 'task',
} as const;
export type IdKind = (typeof KINDS)[keyof typeof KINDS];

/** What an identifier names, or undefined when the text is words. */
export function kindOfId(text: string): IdKind | undefined {
  const [, prefix] = /^([a-z]{3})_[0-9a-hjkmnp-tv-z]{26}$/.exec(text) ?? [];
  return prefix !== undefined && prefix in KINDS ? KINDS[prefix as keyof typeof KINDS] : undefined;
}
