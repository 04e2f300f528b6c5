import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, content } from './client';
import type { components } from './schema';

export type Guidance = components['schemas']['GuidanceView'];
type Application = components['schemas']['Application'];

/** What a founder's way would be like; nothing is stored, and nobody is asked who he is. */
export function useGuidance(city: string, district: string | undefined, application: Application) {
    const body = { city, application, ...(district === undefined ? {} : { district }) };
    return useQuery({
        queryKey: ['guidance', body],
        queryFn: async ({ signal }) => content(await api.POST('/api/guidance', { body, signal })),
        enabled: city !== '',
        placeholderData: (before) => before,
        staleTime: 60_000,
    });
}

/** Facts that the policies of a place ask of a founder of whom nothing is known yet. */
export type AskedFacts = ReadonlySet<string>;

/** What the policies that reach a place want to know; nothing while that is not known. */
export function useAskedFacts(city: string, district: string): AskedFacts {
    const { data } = useGuidance(city, district, {});
    return useMemo(() => new Set(data?.benefits.flatMap(({ missingFacts }) => missingFacts)), [data]);
}
