import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLargeText, useLargeText } from '../../../app/preferences';
import { PageHeading } from '../../../components/PageHeading';
import { Panel } from '../../../components/Panel';
import { setSession, useSession } from '../../../session/session';
import { changeLanguage, languages } from '../../../texts';
import { useWords } from '../words';
import { clearDrafts } from './clearDrafts';
import '../../../styles/founder.css';

/** Who is signed in, how the pages look, and what this device keeps. */
export default function MePage() {
    const { t, list } = useWords();
    const session = useSession();
    return (
        <>
            <PageHeading title={t('me.title')} />
            <Panel title={t('me.person')}>
                <dl className="facts">
                    <dt>{t('me.name')}</dt>
                    <dd>{session?.name}</dd>
                    <dt>{t('me.roles')}</dt>
                    <dd>{list((session?.roles ?? []).map((role) => t(`states:role.${role as 'founder'}`, role)))}</dd>
                </dl>
                <Button onClick={() => setSession(null)}>{t('common:action.signOut')}</Button>
            </Panel>
            <Look />
            <Device />
        </>
    );
}

function Look() {
    const { t } = useWords();
    const { i18n } = useTranslation();
    const large = useLargeText();
    return (
        <Panel title={t('me.look')}>
            <fieldset className="choices">
                <legend>{t('me.language')}</legend>
                {languages.map((language) => (
                    <label key={language} lang={language}>
                        <input
                            type="radio"
                            name="language"
                            checked={i18n.language === language}
                            onChange={() => void changeLanguage(language)}
                        />
                        {t(`me.languageName.${language}`)}
                    </label>
                ))}
            </fieldset>
            <label className="tick">
                <input type="checkbox" checked={large} onChange={(event) => setLargeText(event.target.checked)} />
                {t('me.largeText')}
            </label>
        </Panel>
    );
}

function Device() {
    const { t } = useWords();
    const [cleared, setCleared] = useState<number>();
    return (
        <Panel title={t('me.device')}>
            <p>{t('me.deviceExplained')}</p>
            <Button onClick={() => setCleared(clearDrafts())}>{t('me.clearDrafts')}</Button>
            <p role="status">{cleared === undefined ? null : t('me.cleared', { count: cleared })}</p>
        </Panel>
    );
}
