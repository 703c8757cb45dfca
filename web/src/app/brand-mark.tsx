import { Box } from '@mantine/core';

interface BrandMarkProps {
  size?: number;
}

/** The magpie; decorative, because its name always stands beside it. */
export function BrandMark({ size = 26 }: BrandMarkProps) {
  return (
    <Box component="img" src="/favicon.svg" alt="" w={size} h={size} style={{ flex: 'none' }} />
  );
}
