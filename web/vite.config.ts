import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const service = process.env.OPC_SERVICE ?? 'http://127.0.0.1:7071';

export default defineConfig({
    plugins: [react()],
    // The server puts a fresh nonce in place of this word in every page it answers (functions/Pages).
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
        outDir: '../functions/wwwroot',
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        rolldownOptions: {
            output: {
                // Two entry chunks: libraries change rarely, so browsers keep them over releases.
                codeSplitting: {
                    groups: [
                        {
                            name: 'react',
                            test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack)\//,
                        },
                    ],
                },
            },
        },
    },
    server: { host: '127.0.0.1', proxy: { '/api': service, '/openapi': service } },
    test: {
        environment: 'jsdom',
        setupFiles: ['tests/setup.ts'],
        include: ['tests/**/*.test.{ts,tsx}'],
        // A busy machine takes several seconds for antd in jsdom; what hangs is still found.
        testTimeout: 30_000,
    },
});
