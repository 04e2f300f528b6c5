import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { reveal } from '../../../api/officer/reveal';
import { ProblemBox } from '../../../components/ProblemBox';
import { focusOnShow } from '../focusOnShow';
import { useTexts, useWords } from '../useWords';

/** A masked value; in full only for a stated purpose, and only as long as the page is open. */
export function RevealField({ caseId, path, masked }: { caseId: string; path: string; masked: string }) {
    const { t } = useTexts();
    const words = useWords();
    const [asking, setAsking] = useState(false);
    const [clear, setClear] = useState<string>();
    const open = t(/\d/.test(masked) ? 'reveal.openNumber' : 'reveal.open');
    if (clear !== undefined) {
        return (
            <span>
                <strong className="form-text">{clear}</strong> <span className="quiet">{t('reveal.recorded')}</span>{' '}
                <Button size="small" onClick={() => setClear(undefined)}>
                    {t('reveal.hide')}
                </Button>
            </span>
        );
    }

    return (
        <>
            <span className="form-text">{masked}</span>{' '}
            <Button
                size="small"
                aria-expanded={asking}
                aria-label={t('reveal.openField', { open, field: words.field(path) })}
                onClick={() => setAsking(!asking)}
            >
                {open}
            </Button>
            {asking ? (
                <PurposeForm
                    caseId={caseId}
                    path={path}
                    onShown={(value) => {
                        setAsking(false);
                        setClear(value);
                    }}
                />
            ) : null}
        </>
    );
}

const purposes = ['identity', 'contact', 'register', 'bank'] as const;

function PurposeForm({ caseId, path, onShown }: { caseId: string; path: string; onShown: (value: string) => void }) {
    const { t } = useTexts();
    const id = useId();
    const [purpose, setPurpose] = useState('');
    const [state, setState] = useState<'idle' | 'sending' | 'empty' | Error>('idle');
    const send = async (event: FormEvent) => {
        event.preventDefault();
        if (purpose.trim() === '') {
            setState('empty');
            return;
        }

        setState('sending');
        try {
            onShown(await reveal(caseId, path, purpose.trim()));
        } catch (error) {
            setState(error as Error);
        }
    };
    return (
        <form className="reveal-form" onSubmit={(event) => void send(event)} noValidate>
            <label htmlFor={id}>{t('reveal.purpose')}</label>
            <p className="field-hint" id={`${id}-hint`}>
                {t('reveal.hint')}
            </p>
            {state === 'empty' ? <p className="field-fault">{t('reveal.purposeMissing')}</p> : null}
            <Input
                id={id}
                list={`${id}-list`}
                value={purpose}
                maxLength={500}
                ref={focusOnShow}
                aria-invalid={state === 'empty'}
                aria-describedby={`${id}-hint`}
                onChange={(event) => setPurpose(event.target.value)}
            />
            <datalist id={`${id}-list`}>
                {purposes.map((known) => (
                    <option key={known} value={t(`reveal.purposes.${known}`)} />
                ))}
            </datalist>
            {state instanceof Error ? <ProblemBox error={state} /> : null}
            <Button htmlType="submit" type="primary" loading={state === 'sending'}>
                {t('reveal.show')}
            </Button>
        </form>
    );
}
