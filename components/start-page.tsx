import '@mantine/core/styles.css';
import './style.css';
import { MantineProvider } from '@mantine/core';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import ErrorBoundary from './error-boundary';
import { cssVariablesResolver, theme } from './theme';

/** Renders an extension page into `#root`. zod runs without `eval`: the page's CSP forbids it. */
export function startPage(page: ReactNode): void {
  z.config({ jitless: true });
  const root = document.getElementById('root');
  if (!root) throw new Error('页面缺少 #root，无法显示。');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        forceColorScheme="light"
      >
        <ErrorBoundary>{page}</ErrorBoundary>
      </MantineProvider>
    </StrictMode>,
  );
}
