import { Button } from 'antd';
import { useFoundEntries, type EntryQuery } from '../../../api/auditSearch';
import { EmptyState } from '../../../components/EmptyState';
import { ProblemBox } from '../../../components/ProblemBox';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts } from '../useWords';
import { FoundEntries } from './FoundEntries';
import { UnreadableCases } from './UnreadableCases';

interface Props {
    query: EntryQuery;
    onClear: () => void;
}

/** What a search found so far, what it could not look into, and whether cases are left. */
export function EntryResults({ query, onClear }: Props) {
    const { t } = useTexts();
    const found = useFoundEntries(query);
    return (
        <QueryBody query={found}>
            {({ pages }) => {
                const entries = pages.flatMap((page) => page.items);
                const isOver = !found.hasNextPage;
                return (
                    <>
                        <UnreadableCases caseIds={pages.flatMap((page) => page.unreadable)} />
                        {entries.length === 0 && isOver ? (
                            <EmptyState
                                text={t('entries.nothingFound')}
                                action={<Button onClick={onClear}>{t('cases.clear')}</Button>}
                            />
                        ) : (
                            <p role="status">
                                {t(isOver ? 'entries.shown' : 'entries.shownSoFar', { count: entries.length })}
                            </p>
                        )}
                        {entries.length === 0 ? null : <FoundEntries entries={entries} />}
                        {found.isFetchNextPageError ? <ProblemBox error={found.error} /> : null}
                        {isOver ? null : (
                            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                                {t('entries.goOn')}
                            </Button>
                        )}
                    </>
                );
            }}
        </QueryBody>
    );
}
