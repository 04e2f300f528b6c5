import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { createQueryClient } from './queryClient';
import type { createRoutes } from './routes';

const queryClient = createQueryClient();

/** The pages with what all of them share. */
export function App({ router }: { router: ReturnType<typeof createRoutes> }) {
    return (
        <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
        </QueryClientProvider>
    );
}
