import { useQuery } from '@tanstack/react-query';
import { api, content } from './client';
import type { components } from './schema';

export type StepFacts = components['schemas']['StepFacts'];

/** All that the public is told about one step. */
export function useStepFacts(step: components['schemas']['StepKind'] | undefined) {
    return useQuery({
        queryKey: ['catalogue', 'steps', step],
        queryFn: async () =>
            content(
                await api.GET('/api/catalogue/steps/{step}', { params: { path: { step: step ?? 'registration' } } }),
            ),
        enabled: step !== undefined,
        staleTime: Number.POSITIVE_INFINITY,
    });
}
