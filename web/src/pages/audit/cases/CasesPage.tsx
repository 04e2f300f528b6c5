import { Button } from 'antd';
import { useFoundCases } from '../../../api/audit';
import { EmptyState } from '../../../components/EmptyState';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts } from '../useWords';
import { CaseFilterForm } from './CaseFilterForm';
import { FoundCases } from './FoundCases';
import { useCaseFilters } from './useCaseFilters';
import '../../../styles/audit.css';

/** Finds cases by number, name and state. */
export default function CasesPage() {
    const { t } = useTexts();
    const [query, search] = useCaseFilters();
    const found = useFoundCases(query);
    const isFiltered = query.q !== '' || query.state !== null;
    return (
        <>
            <PageHeading title={t('cases.title')} />
            <p>{t('cases.logged')}</p>
            <CaseFilterForm key={query.q} query={query} onSearch={search} />
            <QueryBody query={found}>
                {({ pages }) => {
                    const cases = pages.flatMap((page) => page.items);
                    if (cases.length === 0) {
                        return isFiltered ? (
                            <EmptyState
                                text={t('cases.nothingFound')}
                                action={
                                    <Button onClick={() => search({ q: '', state: null })}>{t('cases.clear')}</Button>
                                }
                            />
                        ) : (
                            <EmptyState text={t('cases.none')} />
                        );
                    }

                    return (
                        <>
                            <p role="status">
                                {t(found.hasNextPage ? 'cases.shownOfMore' : 'cases.shown', { count: cases.length })}
                            </p>
                            <FoundCases cases={cases} />
                            {found.hasNextPage ? (
                                <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                                    {t('cases.more')}
                                </Button>
                            ) : null}
                        </>
                    );
                }}
            </QueryBody>
        </>
    );
}
