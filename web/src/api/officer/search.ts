import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../cases';
import { readJson, type Listed } from './read';

/** Cases that one may see by number, the beginning of one, or a company's whole name; also those on no worklist. */
export function useCaseSearch(words: string) {
    return useQuery({
        queryKey: ['cases', 'search', words],
        enabled: words !== '',
        queryFn: ({ signal }) =>
            readJson<Listed<CaseView>>(`/api/cases?limit=20&q=${encodeURIComponent(words)}`, signal),
    });
}
