import { Link } from 'react-router';
import { useCase, type CaseView } from '../../../api/cases';
import { ApiError } from '../../../api/problem';
import { EmptyState } from '../../../components/EmptyState';
import { LinkButton } from '../../../components/LinkButton';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { useAddressedPart } from '../../../components/useAddressedPart';
import { useCaseId } from '../CasePart';
import { paths } from '../paths';
import { useWords } from '../words';
import { CaseBody } from './CaseBody';
import { headingOf } from './nextWords';
import { SaidLine } from './SaidLine';

/** Where a case stands and what is next; it follows the case while it is shown. */
export default function CasePage() {
    const words = useWords();
    const { t } = words;
    const query = useCase(useCaseId());
    return (
        <>
            <p className="way-back no-print">
                <Link to={paths.cases}>{t('part.toCases')}</Link>
            </p>
            <PageHeading title={query.data === undefined ? t('case.title') : headingOf(query.data, words)} />
            <SaidLine />
            {isGone(query.error) ? <Gone /> : <QueryBody query={query}>{(view) => <Shown view={view} />}</QueryBody>}
        </>
    );
}

function Shown({ view }: { view: CaseView }) {
    const { t } = useWords();
    useAddressedPart();
    return (
        <>
            <p className="quiet" translate="no">
                {view.companyName ?? t('case.noName')} · {view.caseNumber}
            </p>
            <CaseBody view={view} />
        </>
    );
}

/** A deleted draft, or somebody else's case. */
function Gone() {
    const { t } = useWords();
    return (
        <EmptyState
            text={t('case.gone')}
            action={
                <LinkButton type="primary" to={paths.cases}>
                    {t('part.toCases')}
                </LinkButton>
            }
        />
    );
}

function isGone(error: Error | null): boolean {
    return error instanceof ApiError && error.status === 404;
}
