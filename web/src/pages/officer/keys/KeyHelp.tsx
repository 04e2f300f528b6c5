import { Button } from 'antd';
import { useState } from 'react';
import { Sheet } from '../Sheet';
import { useTexts } from '../useWords';
import { setShortcutsOn, useShortcutsOn } from './shortcutSwitch';
import { useShortcuts } from './useShortcuts';

const keys = [
    ['/', 'search'],
    ['Alt+J', 'nextRow'],
    ['Alt+K', 'previousRow'],
    ['Alt+A', 'primary'],
    ['Alt+R', 'supplement'],
    ['Alt+N', 'next'],
    ['?', 'list'],
] as const;

/** The list of keys behind `?` and a button, with the switch for single ones. */
export function KeyHelp() {
    const { t } = useTexts();
    const [open, setOpen] = useState(false);
    const on = useShortcutsOn();
    useShortcuts({ '?': () => setOpen(true) });
    return (
        <>
            <Button className="key-help" onClick={() => setOpen(true)}>
                {t('keys.open')}
            </Button>
            {open ? (
                <Sheet title={t('keys.title')} onClose={() => setOpen(false)}>
                    <dl className="key-list">
                        {keys.map(([key, does]) => (
                            <div key={key}>
                                <dt>
                                    <kbd>{key}</kbd>
                                </dt>
                                <dd>{t(`keys.${does}`)}</dd>
                            </div>
                        ))}
                    </dl>
                    <label className="officer-check">
                        <input
                            type="checkbox"
                            checked={on}
                            onChange={(event) => setShortcutsOn(event.target.checked)}
                        />
                        {t('keys.on')}
                    </label>
                    <p className="quiet">{t('keys.onHint')}</p>
                </Sheet>
            ) : null}
        </>
    );
}
