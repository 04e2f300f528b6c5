import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeading } from '../../../components/PageHeading';
import { Panel } from '../../../components/Panel';
import { Checked } from './Checked';
import '../../../styles/guide.css';
import '../../../styles/founder.css';

/** Whether a certificate is genuine and can be used today; a QR code leads here with both of its parts. */
export default function CheckPage() {
    const { t } = useTranslation('vouchers');
    const [search, setSearch] = useSearchParams();
    const asked = { number: search.get('number') ?? '', code: search.get('code') ?? '' };
    const [number, setNumber] = useState(asked.number);
    const [code, setCode] = useState(asked.code);
    const [isLacking, setLacking] = useState(false);
    const submit = (event: FormEvent) => {
        event.preventDefault();
        const typed = { number: number.trim().toUpperCase(), code: code.trim() };
        setLacking(typed.number === '' || typed.code === '');
        if (typed.number !== '' && typed.code !== '') {
            void setSearch(typed, { replace: true, preventScrollReset: true });
        }
    };
    return (
        <>
            <PageHeading title={t('check.title')} />
            <p>{t('check.lead')}</p>
            {asked.number === '' || asked.code === '' ? null : <Checked {...asked} />}
            <Panel title={t('check.send')}>
                {isLacking ? <p role="alert">{t('check.missing')}</p> : null}
                <form onSubmit={submit} noValidate>
                    <Part id="number" value={number} onChange={setNumber} />
                    <Part id="code" value={code} onChange={setCode} />
                    <div className="button-line">
                        <Button type="primary" htmlType="submit">
                            {t('check.send')}
                        </Button>
                    </div>
                </form>
            </Panel>
        </>
    );
}

function Part({ id, value, onChange }: { id: 'number' | 'code'; value: string; onChange: (value: string) => void }) {
    const { t } = useTranslation('vouchers');
    return (
        <div className="question">
            <label htmlFor={id}>{t(`check.${id}`)}</label>
            <input
                id={id}
                className="input"
                autoComplete="off"
                spellCheck={false}
                value={value}
                onChange={(event) => onChange(event.target.value)}
            />
        </div>
    );
}
