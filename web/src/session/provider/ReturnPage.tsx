import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { LinkButton } from '../../components/LinkButton';
import { LoadingBody } from '../../components/LoadingBody';
import { PageHeading } from '../../components/PageHeading';
import { safeBack } from '../back';
import { homeOf } from '../home';
import { currentSession } from '../session';
import { faultOf } from './fault';
import { finishSignIn } from './finish';

const finished = new Map<string, Promise<string | null>>();

/** Where the identity provider sends people back to. */
export default function ReturnPage() {
    const { t } = useTranslation('signIn');
    const answer = window.location.href;
    const { data, error } = useQuery({
        queryKey: ['signInReturn', answer],
        queryFn: () => once(answer),
        retry: false,
        staleTime: Infinity,
    });
    const session = currentSession();
    if (data !== undefined && session !== null) {
        return <Navigate to={safeBack(data.back) ?? homeOf(session)} replace />;
    }

    if (error === null) {
        return <LoadingBody />;
    }

    return (
        <>
            <PageHeading title={t('failed')} />
            <p role="alert">{t(`fault.${faultOf(error)}`)}</p>
            <LinkButton to="/sign-in" type="primary">
                {t('again')}
            </LinkButton>
        </>
    );
}

/** A code is exchanged once, however often a page is drawn. */
async function once(answer: string): Promise<{ back: string | null }> {
    const begun = finished.get(answer) ?? finishSignIn(new URL(answer));
    finished.set(answer, begun);
    return { back: await begun };
}
