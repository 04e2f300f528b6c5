import { QueryClient } from '@tanstack/react-query';
import { isPassing } from '../api/repeated';

const attempts = 6;

/** Reads are repeated while the service can't be reached; an answer of the service is taken as it is. */
export function createQueryClient(): QueryClient {
    return new QueryClient({
        defaultOptions: {
            queries: {
                staleTime: 2_000,
                networkMode: 'always',
                retry: (failures, error) => failures < attempts && isPassing(error),
                retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
            },
            mutations: { networkMode: 'always', retry: false },
        },
    });
}
