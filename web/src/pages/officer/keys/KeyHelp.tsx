import { Button } from 'antd';
import { Suspense, useState } from 'react';
import { lazyPart } from '../../../app/lazyPart';
import { useTexts } from '../useWords';
import { useShortcuts } from './useShortcuts';

const KeyList = lazyPart([], () => import('./KeyList'));

/** The list of keys behind `?` and a button. */
export function KeyHelp() {
    const { t } = useTexts();
    const [open, setOpen] = useState(false);
    useShortcuts({ '?': () => setOpen(true) });
    return (
        <>
            <Button className="key-help" onClick={() => setOpen(true)}>
                {t('keys.open')}
            </Button>
            <Suspense>{open ? <KeyList onClose={() => setOpen(false)} /> : null}</Suspense>
        </>
    );
}
