import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { createQueryClient } from './queryClient';
import { createRoutes } from './routes';

const queryClient = createQueryClient();

/** The pages with what all of them share. */
export function App() {
    // A router begins to load its page when it is made, and a page's texts need the language to be known by then.
    const [router] = useState(createRoutes);
    return (
        <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
        </QueryClientProvider>
    );
}
