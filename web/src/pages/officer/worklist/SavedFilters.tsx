import { CloseOutlined, LinkOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { focusOnShow } from '../focusOnShow';
import { useTexts } from '../useWords';
import { forgetFilter, saveFilter, useSavedFilters } from './savedFilters';

/** The officer's own filters, and a way to name the present one and to share it. */
export function SavedFilters() {
    const { t } = useTexts();
    const [search] = useSearchParams();
    const [naming, setNaming] = useState(false);
    const [said, setSaid] = useState('');
    const share = async () => {
        try {
            await navigator.clipboard.writeText(window.location.href);
            setSaid(t('worklist.linkCopied'));
        } catch {
            setSaid(t('worklist.linkNotCopied'));
        }
    };
    return (
        <div className="officer-saved">
            {useSavedFilters().map(({ name, search: kept }) => (
                <span key={name} className="saved-filter">
                    <Link to={{ search: kept }} aria-current={kept === search.toString() ? 'true' : undefined}>
                        {name}
                    </Link>
                    <button
                        type="button"
                        aria-label={t('worklist.forget', { name })}
                        onClick={() => forgetFilter(name)}
                    >
                        <CloseOutlined aria-hidden="true" />
                    </button>
                </span>
            ))}
            {naming ? (
                <NameForm search={search.toString()} onDone={() => setNaming(false)} />
            ) : (
                <Button type="link" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setNaming(true)}>
                    {t('worklist.saveFilter')}
                </Button>
            )}
            <Button type="link" icon={<LinkOutlined aria-hidden="true" />} onClick={() => void share()}>
                {t('worklist.share')}
            </Button>
            <span role="status">{said}</span>
        </div>
    );
}

function NameForm({ search, onDone }: { search: string; onDone: () => void }) {
    const { t } = useTexts();
    const [name, setName] = useState('');
    const keep = (event: FormEvent) => {
        event.preventDefault();
        if (name.trim() !== '') {
            saveFilter({ name: name.trim(), search });
            onDone();
        }
    };
    return (
        <form className="saved-form" onSubmit={keep}>
            <label htmlFor="filter-name">{t('worklist.filterName')}</label>
            <Input
                id="filter-name"
                ref={focusOnShow}
                maxLength={20}
                value={name}
                onChange={(event) => setName(event.target.value)}
            />
            <Button htmlType="submit" type="primary">
                {t('common:action.save')}
            </Button>
            <Button onClick={onDone}>{t('common:action.cancel')}</Button>
        </form>
    );
}
