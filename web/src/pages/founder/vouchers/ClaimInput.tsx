import { useTranslation } from 'react-i18next';

interface Props {
    field: 'invoiceNumber' | 'cost' | 'paidOn';
    value: string;
    fault: string | undefined;
    onChange: (value: string) => void;
}

/** One labelled field of a claim. */
export function ClaimInput({ field, value, fault, onChange }: Props) {
    const { t } = useTranslation('vouchers');
    const id = `claim-${field}`;
    return (
        <div className="question">
            <label htmlFor={id}>{t(`claim.${field}`)}</label>
            <p className="quiet" id={`${id}-hint`}>
                {t(`claim.${field}Hint`)}
            </p>
            {fault === undefined ? null : (
                <p className="state-tag-bad" id={`${id}-fault`}>
                    {fault}
                </p>
            )}
            <input
                id={id}
                className={field === 'cost' ? 'input input-yuan' : field === 'paidOn' ? 'input input-date' : 'input'}
                type={field === 'paidOn' ? 'date' : 'text'}
                inputMode={field === 'cost' ? 'decimal' : undefined}
                autoComplete="off"
                value={value}
                aria-invalid={fault !== undefined}
                aria-describedby={fault === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`}
                onChange={(event) => onChange(event.target.value)}
            />
        </div>
    );
}
