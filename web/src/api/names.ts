import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../texts';
import { api, content } from './client';
import type { components } from './schema';

/** A name and where its business would be. */
export type CheckedName = components['schemas']['NameCheckBody'];
export type NameCheckView = components['schemas']['NameCheckView'];

/** What the service says about a name: broken rules, and whether a submitted case has the same. Null: nothing to ask. */
export function useNameCheck(asked: CheckedName | null) {
    return useQuery({
        queryKey: ['nameCheck', asked, currentLanguage()],
        enabled: asked !== null,
        queryFn: async ({ signal }) =>
            content(await api.POST('/api/names/check', { body: asked as CheckedName, signal })),
        staleTime: 30_000,
        retry: 1,
    });
}
