import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { PageHeading } from '../../components/PageHeading';
import { paths } from './paths';
import { useWords } from './words';
import '../../styles/founder.css';

/** The case that the address names. */
export function useCaseId(): string {
    const { caseId } = useParams();
    if (caseId === undefined) {
        throw new Error('This page belongs to a case, and its address names none.');
    }

    return caseId;
}

/** A page of one case: the way back, then the heading; both are there while the rest is loading. */
export function CasePart({ caseId, title, children }: { caseId: string; title: string; children: ReactNode }) {
    const { t } = useWords();
    return (
        <>
            <p className="way-back no-print">
                <Link to={paths.case(caseId)}>{t('part.back')}</Link>
            </p>
            <PageHeading title={title} />
            {children}
        </>
    );
}
