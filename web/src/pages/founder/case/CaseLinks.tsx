import { Link } from 'react-router';
import type { CaseView } from '../../../api/cases';
import { day } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { paths } from '../paths';
import { useWords } from '../words';

/** What was handed in and what came of it. */
export function CaseLinks({ view }: { view: CaseView }) {
    const { t } = useWords();
    const isAlive = view.state === 'draft' || view.state === 'awaitingSupplement';
    return (
        <Panel title={t('links.title')}>
            <dl className="facts">
                <dt>{t('links.place')}</dt>
                <dd>{t('links.placeOf', { city: view.city, district: view.district })}</dd>
                {view.receivedOn === null ? null : (
                    <>
                        <dt>{t('links.receivedOn')}</dt>
                        <dd>{day(view.receivedOn)}</dd>
                    </>
                )}
                {view.acceptedOn === null ? null : (
                    <>
                        <dt>{t('links.acceptedOn')}</dt>
                        <dd>{day(view.acceptedOn)}</dd>
                    </>
                )}
            </dl>
            <ul className="links">
                <li>
                    <Link to={paths.application(view.caseId)}>{t(isAlive ? 'links.editForm' : 'links.form')}</Link>
                </li>
                <li>
                    <Link to={paths.materials(view.caseId)}>{t('links.materials')}</Link>
                </li>
                <li>
                    <Link to={paths.results(view.caseId)}>{t('links.results')}</Link>
                </li>
                <li>
                    <Link to={paths.vouchers(view.caseId)}>{t('links.vouchers')}</Link>
                </li>
                <li>
                    <Link to={paths.entitlements(view.caseId)}>{t('links.entitlements')}</Link>
                </li>
                <li>
                    <Link to={paths.looks(view.caseId)}>{t('links.looks')}</Link>
                </li>
            </ul>
        </Panel>
    );
}
