import { useId } from 'react';
import type { JournalEntry } from '../../../api/audit';
import { Panel } from '../../../components/Panel';
import { filters, forms, useCaseAddress } from '../useCaseAddress';
import { useTexts } from '../useWords';
import { Journal } from './Journal';
import { Timeline } from './Timeline';
import { filtered } from './timeline';

/** All records, or those of one sort; as a timeline or as a table. */
export function RecordsPanel({ entries }: { entries: readonly JournalEntry[] }) {
    const { t } = useTexts();
    const { filter, form } = useCaseAddress();
    const shown = filtered(entries, filter);
    return (
        <Panel title={t('journal.entries', { count: entries.length })}>
            <p className="quiet">{t('journal.zone')}</p>
            <RecordChoices />
            <p role="status">{t('timeline.shown', { count: shown.length })}</p>
            {shown.length === 0 ? null : form === 'timeline' ? (
                <Timeline entries={shown} />
            ) : (
                <Journal entries={shown} />
            )}
        </Panel>
    );
}

function RecordChoices() {
    const { t } = useTexts();
    const { filter, form, set } = useCaseAddress();
    const id = useId();
    return (
        <div className="audit-filters">
            <div className="audit-field">
                <label htmlFor={id}>{t('timeline.filter')}</label>
                <select
                    id={id}
                    className="audit-select"
                    value={filter}
                    onChange={(event) => set('show', event.target.value)}
                >
                    {filters.map((one) => (
                        <option key={one} value={one}>
                            {t(`timeline.filters.${one}`)}
                        </option>
                    ))}
                </select>
            </div>
            <div className="audit-field" role="group" aria-label={t('timeline.form')}>
                <span aria-hidden="true">{t('timeline.form')}</span>
                <div className="audit-choices">
                    {forms.map((one) => (
                        <button
                            key={one}
                            type="button"
                            className="audit-choice"
                            aria-pressed={form === one}
                            onClick={() => set('form', one)}
                        >
                            {t(`timeline.forms.${one}`)}
                        </button>
                    ))}
                </div>
            </div>
        </div>
    );
}
