import { useId } from 'react';
import { purposes } from '../../api/audit';
import { useCaseAddress } from './useCaseAddress';
import { useTexts } from './useWords';

/** Why somebody looks; it is written down with each look and each export, and the founder can read it. */
export function PurposeField() {
    const { t } = useTexts();
    const { purpose, set } = useCaseAddress();
    const id = useId();
    return (
        <div className="audit-field audit-purpose">
            <label htmlFor={id}>{t('purpose.label')}</label>
            <select
                id={id}
                className="audit-select"
                value={purpose}
                onChange={(event) => set('purpose', event.target.value)}
            >
                {purposes.map((one) => (
                    <option key={one} value={one}>
                        {t(`purpose.${one}`)}
                    </option>
                ))}
            </select>
        </div>
    );
}
