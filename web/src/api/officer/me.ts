import { useQuery } from '@tanstack/react-query';
import { api, content } from '../client';

/** Who is signed in, with desks and districts. */
export function useMe() {
    return useQuery({
        queryKey: ['me'],
        queryFn: async () => content(await api.GET('/api/me')),
        staleTime: Infinity,
    });
}
