import { useParams } from 'react-router';
import { useCase } from '../../../api/cases';
import type { CaseView } from '../../../api/cases';
import { ApiError } from '../../../api/problem';
import { LinkButton } from '../../../components/LinkButton';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import '../../../styles/officer.css';
import { useTexts } from '../useWords';
import { CaseDesk } from './CaseDesk';

/** One case with everything that is needed to decide on it. */
export default function CasePage() {
    const { t } = useTexts();
    const caseId = useParams().caseId ?? '';
    const query = useCase(caseId);
    if (query.data !== undefined) {
        return <CaseDesk key={caseId} view={query.data as CaseView} onReload={() => void query.refetch()} />;
    }

    const gone = query.error instanceof ApiError && query.error.status === 404;
    return (
        <>
            <PageHeading title={t(gone ? 'case.notFound' : 'case.title')} />
            {gone ? <p>{t('case.notFoundHint')}</p> : <QueryBody query={query}>{() => null}</QueryBody>}
            {query.error === null ? null : <LinkButton to="/officer/cases">{t('case.backToList')}</LinkButton>}
        </>
    );
}
