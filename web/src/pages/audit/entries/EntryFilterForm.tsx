import { Button } from 'antd';
import { useState } from 'react';
import type { EntryQuery } from '../../../api/auditSearch';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { FilterChoice } from '../FilterChoice';
import { FilterText } from '../FilterText';
import { useTexts, useWords } from '../useWords';
import { desks, faultsOf, outcomes, outliers, type FilterFault } from './entryFilters';
import { useOutcomeWord } from './useOutcomeWord';

interface Props {
    given: EntryQuery;
    onSearch: (filters: EntryQuery) => void;
}

/** What is looked for. Nothing is sent before it is asked for: a search goes through all journals. */
export function EntryFilterForm({ given, onSearch }: Props) {
    const { t } = useTexts();
    const words = useWords();
    const outcomeWord = useOutcomeWord();
    const [filters, setFilters] = useState(given);
    const [looked, setLooked] = useState<{ attempt: number; faults: FilterFault[] }>({ attempt: 0, faults: [] });
    const submit = () => {
        const asked = { ...filters, founder: filters.founder.trim(), officer: filters.officer.trim() };
        const faults = faultsOf(asked);
        setLooked({ attempt: looked.attempt + 1, faults });
        if (faults.length === 0) {
            onSearch(asked);
        }
    };
    const field = (name: keyof EntryQuery) => ({
        id: `entries-${name}`,
        label: t(`entries.field.${name}`),
        value: filters[name],
        fault: looked.faults.filter((fault) => fault.field === name).map(({ code }) => t(`entries.fault.${code}`))[0],
        onChange: (value: string) => setFilters({ ...filters, [name]: value }),
    });
    return (
        <>
            {looked.faults.length === 0 ? null : (
                <ErrorSummary
                    title={t('entries.faults', { count: looked.faults.length })}
                    lines={looked.faults.map((fault) => ({
                        text: t(`entries.fault.${fault.code}`),
                        fieldId: `entries-${fault.field}`,
                    }))}
                    attempt={looked.attempt}
                />
            )}
            <form
                role="search"
                noValidate
                className="audit-filters"
                onSubmit={(event) => {
                    event.preventDefault();
                    submit();
                }}
            >
                <FilterChoice
                    {...field('outlier')}
                    none={t('entries.any')}
                    choices={outliers.map((outlier) => [outlier, t(`entries.outlier.${outlier}`)])}
                />
                {filters.outlier === 'quickDecision' ? (
                    <FilterText {...field('seconds')} inputMode="numeric" hint={t('entries.secondsHint')} />
                ) : null}
                <FilterChoice
                    {...field('desk')}
                    none={t('entries.any')}
                    choices={desks.map((desk) => [desk, words.department(desk)])}
                />
                <FilterChoice
                    {...field('outcome')}
                    none={t('entries.any')}
                    choices={outcomes.map((outcome) => [outcome, outcomeWord(outcome)])}
                />
                <FilterText {...field('from')} type="date" />
                <FilterText {...field('to')} type="date" />
                <FilterText {...field('officer')} hint={t('entries.accountHint')} />
                <FilterText {...field('founder')} hint={t('entries.accountHint')} />
                <Button type="primary" htmlType="submit" className="audit-search">
                    {t('cases.search')}
                </Button>
            </form>
        </>
    );
}
