import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { caseKey, communitiesKey } from '../../src/api/cases';
import { useCaseWrite } from '../../src/api/caseWrites';

it('has the case and what is free read anew once a write is answered', async () => {
    const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always', retry: false } } });
    const kept = [caseKey('c1'), [...communitiesKey, 'yancheng', {}], caseKey('c2')];
    kept.forEach((key) => client.setQueryData(key, 'kept'));
    const wrapper = ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    const write = renderHook(() => useCaseWrite('c1', () => Promise.resolve('joined')), { wrapper }).result;

    await act(() => write.current.mutateAsync(undefined));

    expect(kept.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true, false]);
});
