import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../texts';
import { api, content } from './client';

/** Cities, steps, materials and tables of moves; the same for everyone, and rarely changed. */
export function useCatalogue() {
    return useQuery({
        queryKey: ['catalogue'],
        queryFn: async () => content(await api.GET('/api/catalogue')),
        staleTime: Number.POSITIVE_INFINITY,
    });
}

/** The banks of a city by code, with their names in the reader's language. */
export function useBanks(city: string): readonly (readonly [code: string, name: string])[] {
    const banks = useCatalogue().data?.cities.find(({ nameZh }) => nameZh === city)?.banks ?? [];
    return banks.map((bank) => [bank.code, currentLanguage() === 'en' ? bank.nameEn : bank.nameZh] as const);
}
