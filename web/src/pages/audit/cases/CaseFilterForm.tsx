import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CaseQuery } from '../../../api/audit';
import { useTexts } from '../useWords';
import { caseStates } from './useCaseFilters';

interface Props {
    query: CaseQuery;
    onSearch: (query: CaseQuery) => void;
}

/** Number or name, and state. Words are sent when asked for, a state at once. */
export function CaseFilterForm({ query, onSearch }: Props) {
    const { t } = useTexts();
    const [words, setWords] = useState(query.q);
    return (
        <form
            role="search"
            className="audit-filters"
            onSubmit={(event) => {
                event.preventDefault();
                onSearch({ ...query, q: words.trim() });
            }}
        >
            <div className="audit-field audit-field-wide">
                <label htmlFor="audit-q">{t('cases.q')}</label>
                <Input
                    id="audit-q"
                    value={words}
                    onChange={(event) => setWords(event.target.value)}
                    autoComplete="off"
                    aria-describedby="audit-q-hint"
                />
                <p id="audit-q-hint" className="quiet">
                    {t('cases.qHint')}
                </p>
            </div>
            <div className="audit-field">
                <label htmlFor="audit-state">{t('cases.state')}</label>
                <select
                    id="audit-state"
                    className="audit-select"
                    value={query.state ?? ''}
                    onChange={(event) =>
                        onSearch({
                            q: words.trim(),
                            state: caseStates.find((state) => state === event.target.value) ?? null,
                        })
                    }
                >
                    <option value="">{t('cases.allStates')}</option>
                    {caseStates.map((state) => (
                        <option key={state} value={state}>
                            {t(`states:case.auditor.${state}.name`)}
                        </option>
                    ))}
                </select>
            </div>
            <Button type="primary" htmlType="submit" className="audit-search">
                {t('cases.search')}
            </Button>
        </form>
    );
}
