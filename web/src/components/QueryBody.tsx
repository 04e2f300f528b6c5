import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadingBody } from './LoadingBody';
import { ProblemBox } from './ProblemBox';

interface Props<T> {
    query: UseQueryResult<T>;
    children: (data: T) => ReactNode;
}

/** A query's three faces: waiting, failed, there. Content that is there stays while a newer one can't be had. */
export function QueryBody<T>({ query, children }: Props<T>) {
    const queries = useQueryClient();
    if (query.data !== undefined) {
        return children(query.data);
    }

    // One retry for all that failed on the page: they mostly failed together.
    const retry = () =>
        void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
    return query.error === null ? <LoadingBody /> : <ProblemBox error={query.error} onRetry={retry} />;
}
