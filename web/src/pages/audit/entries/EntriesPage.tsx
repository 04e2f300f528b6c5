import { EmptyState } from '../../../components/EmptyState';
import { PageHeading } from '../../../components/PageHeading';
import { PurposeField } from '../PurposeField';
import { useTexts } from '../useWords';
import { EntryFilterForm } from './EntryFilterForm';
import { EntryResults } from './EntryResults';
import { isEmpty, noFilters, searchOf } from './entryFilters';
import { useEntryFilters } from './useEntryFilters';
import '../../../styles/audit.css';

/** Finds entries in the journals of all cases: by account, desk, day, outcome, and what stands out. */
export default function EntriesPage() {
    const { t } = useTexts();
    const [filters, search] = useEntryFilters();
    return (
        <>
            <PageHeading title={t('entries.title')} />
            <p>{t('entries.what')}</p>
            <EntryFilterForm key={searchOf(filters).toString()} given={filters} onSearch={search} />
            {isEmpty(filters) ? (
                <EmptyState text={t('entries.start')} />
            ) : (
                <>
                    <PurposeField />
                    <p className="quiet">{t('entries.opening')}</p>
                    <EntryResults query={filters} onClear={() => search(noFilters)} />
                </>
            )}
        </>
    );
}
