/** Findings of different versions are not to be compared; stored features are kept per version. */
export const imageEngine = { id: 'image', version: '1.1.0' } as const;
