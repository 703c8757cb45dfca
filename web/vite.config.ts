import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.MAGPIE_API ?? 'http://127.0.0.1:4000';

/** The policy production serves; `vite preview` sends it too so that a breach shows before release. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // Mantine writes its theme variables into a <style> element.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/v1': api } },
  preview: {
    host: '127.0.0.1',
    proxy: { '/v1': api },
    headers: { 'content-security-policy': contentSecurityPolicy },
  },
  build: {
    outDir: 'dist',
    // Inlined assets would need data: in more directives than pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 3,
            },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/, priority: 2 },
          ],
        },
      },
    },
  },
});
