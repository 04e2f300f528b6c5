import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { api, content } from '../api/client';
import { PageHeading } from '../components/PageHeading';
import { QueryBody } from '../components/QueryBody';
import { safeBack } from './back';
import { homeOf } from './home';
import { ProviderSignIn } from './ProviderSignIn';
import { SamplePeople } from './SamplePeople';
import { hasExpired, useSession } from './session';

/** Sign-in, by whichever way the service knows people. */
export default function SignInPage() {
    const { t } = useTranslation();
    const session = useSession();
    const [search] = useSearchParams();
    const back = safeBack(search.get('back'));
    const options = useQuery({
        queryKey: ['signInOptions'],
        queryFn: async () => content(await api.GET('/api/sign-in')),
    });
    if (session !== null) {
        return <Navigate to={back ?? homeOf(session)} replace />;
    }

    return (
        <>
            <PageHeading title={t('signIn.title')} />
            {hasExpired() ? (
                <p role="status">
                    <strong>{t('signIn.again')}</strong>
                </p>
            ) : null}
            <QueryBody query={options}>
                {({ provider }) =>
                    provider === null ? <SamplePeople /> : <ProviderSignIn provider={provider} back={back} />
                }
            </QueryBody>
        </>
    );
}
