import { Sheet } from '../Sheet';
import { useTexts } from '../useWords';
import { setShortcutsOn, useShortcutsOn } from './shortcutSwitch';

const keys = [
    ['/', 'search'],
    ['Alt+J', 'nextRow'],
    ['Alt+K', 'previousRow'],
    ['Alt+A', 'primary'],
    ['Alt+R', 'supplement'],
    ['Alt+N', 'next'],
    ['?', 'list'],
] as const;

/** The keys, with the switch for single ones. */
export default function KeyList({ onClose }: { onClose: () => void }) {
    const { t } = useTexts();
    const on = useShortcutsOn();
    return (
        <Sheet title={t('keys.title')} onClose={onClose}>
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
                <input type="checkbox" checked={on} onChange={(event) => setShortcutsOn(event.target.checked)} />
                {t('keys.on')}
            </label>
            <p className="quiet">{t('keys.onHint')}</p>
        </Sheet>
    );
}
