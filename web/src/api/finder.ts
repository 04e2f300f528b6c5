import { useQuery } from '@tanstack/react-query';
import { api, content } from './client';
import type { components } from './schema';

export type FinderCity = components['schemas']['FinderCity'];
export type FinderQuestion = components['schemas']['FinderBody'];

/** What every city with a pack gives the same founder; nothing is stored, and nobody is asked who he is. */
export function useFinder(body: FinderQuestion) {
    return useQuery({
        queryKey: ['finder', body],
        queryFn: async ({ signal }) => content(await api.POST('/api/policies/find', { body, signal })),
        placeholderData: (before) => before,
        staleTime: 60_000,
    });
}
