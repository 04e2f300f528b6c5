import { useQuery } from '@tanstack/react-query';
import { api, content } from '../client';
import type { components } from '../schema';

export type OccupancyView = components['schemas']['OccupancyView'];

const refreshMs = 30_000;

/** How full the places of a city are, and how many wait for each kind. */
export function useOccupancy(city: string) {
    return useQuery({
        queryKey: ['occupancy', city],
        queryFn: async ({ signal }) =>
            content(await api.GET('/api/workspaces/occupancy', { params: { query: { city } }, signal })).items,
        refetchInterval: refreshMs,
    });
}
