import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './global.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { KeyHelpProvider } from '../ui/key-help.js';
import { OfflineBanner } from './offline-banner.js';
import { cssVariables, theme } from './theme.js';
import { useSessionLanguage } from './use-language.js';

// The same key as public/color-scheme.js, which runs before this.
const colorScheme = localStorageColorSchemeManager({ key: 'magpie.colour-scheme' });

function Language() {
  useSessionLanguage();
  return null;
}

interface ProvidersProps {
  queryClient: QueryClient;
  children: ReactNode;
}

export function Providers({ queryClient, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
      >
        <Language />
        <Notifications position="bottom-right" limit={3} />
        <OfflineBanner />
        <KeyHelpProvider>{children}</KeyHelpProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
