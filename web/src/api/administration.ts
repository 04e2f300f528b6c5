import { useQuery } from '@tanstack/react-query';
import { api, content } from './client';
import type { components } from './schema';

export type CityResources = components['schemas']['CityResources'];
export type PackView = components['schemas']['PackView'];

/** Cities with desks. */
export function useCities() {
    return useQuery({
        queryKey: ['catalogue'],
        queryFn: async ({ signal }) => content(await api.GET('/api/catalogue', { signal })),
        select: (catalogue) => catalogue.cities,
    });
}

/** What a city has and what of it is in use, by the city's key. */
export function useCityResources(city: string) {
    return useQuery({
        queryKey: ['administration', 'cities', city],
        queryFn: async ({ signal }) =>
            content(await api.GET('/api/administration/cities/{city}', { params: { path: { city } }, signal })),
    });
}

/** All policy packs, in force or not. */
export function usePacks() {
    return useQuery({
        queryKey: ['administration', 'packs'],
        queryFn: async ({ signal }) => content(await api.GET('/api/administration/packs', { signal })).items,
    });
}
