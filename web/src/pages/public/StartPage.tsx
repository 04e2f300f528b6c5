import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCatalogue } from '../../api/catalogue';
import { LinkButton } from '../../components/LinkButton';
import { PageHeading } from '../../components/PageHeading';
import { Panel } from '../../components/Panel';
import { QueryBody } from '../../components/QueryBody';
import { homeOf } from '../../session/home';
import { useSession } from '../../session/session';
import '../../styles/guide.css';

/** What one gets, needs and how long it takes, read in a minute. */
export default function StartPage() {
    const { t } = useTranslation(['guide', 'states']);
    const session = useSession();
    const catalogue = useCatalogue();
    return (
        <>
            <PageHeading title={t('guide:home.title')} />
            <p>{t('guide:home.lead')}</p>
            <div className="button-line">
                <LinkButton to="/guide" type="primary">
                    {t('guide:home.guide')}
                </LinkButton>
                {session === null ? (
                    <LinkButton to="/sign-in">{t('guide:home.goOn')}</LinkButton>
                ) : (
                    <LinkButton to={homeOf(session)}>{t('guide:home.toHome')}</LinkButton>
                )}
            </div>
            <Panel title={t('guide:home.getTitle')}>
                <QueryBody query={catalogue}>
                    {({ steps }) => (
                        <ol>
                            {steps.map((step) => (
                                <li key={step.kind}>
                                    <Link to={`/steps/${step.kind}`}>{t(`states:step.${step.kind}`)}</Link>
                                    {t('guide:home.promised', { days: step.promised.workingDays })}
                                </li>
                            ))}
                        </ol>
                    )}
                </QueryBody>
            </Panel>
            <Panel title={t('guide:home.needTitle')}>
                <p>{t('guide:home.need')}</p>
            </Panel>
            <Panel title={t('guide:home.timeTitle')}>
                <p>{t('guide:home.time')}</p>
                <p>{t('guide:home.cost')}</p>
            </Panel>
            <Panel title={t('guide:home.otherTitle')}>
                <p>{t('guide:home.other')}</p>
            </Panel>
        </>
    );
}
