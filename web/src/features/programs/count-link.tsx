import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A figure that leads to its cases. */
export function CountLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor inherit renderRoot={(props) => <Link {...props} to={to} />}>
      {children}
    </Anchor>
  );
}
